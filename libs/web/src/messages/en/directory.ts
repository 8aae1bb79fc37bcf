/** The directory has no pages of its own yet: its lists are read as data. */
export default {};
