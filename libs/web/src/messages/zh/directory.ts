import type en from '../en/directory.js';
import type { Translation } from '../index.js';

export default {} satisfies Translation<typeof en>;
