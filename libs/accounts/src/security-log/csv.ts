/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r]/;

/**
 * One line of CSV (RFC 4180): every cell in quotes, so that separators and line breaks stay text. What a spreadsheet would
 * carry out gets an apostrophe before it.
 */
export const csvLine = (cells: string[]): string =>
  `${cells.map((cell) => `"${(formula.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
