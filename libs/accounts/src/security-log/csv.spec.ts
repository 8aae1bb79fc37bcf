import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from './csv.js';

/** Reads what RFC 4180 lets stand, one character at a time. */
function parsed(text: string): string[][] {
  const lines: string[][] = [];
  let [cells, cell, quoted] = [[] as string[], '', false];
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!;
    if (quoted && one === '"' && text[at + 1] === '"') cell += text[at++];
    else if (one === '"') quoted = !quoted;
    else if (quoted) cell += one;
    else if (one === ',') [cells, cell] = [[...cells, cell], ''];
    else if (text.startsWith('\r\n', at++)) [lines[lines.length], cells, cell] = [[...cells, cell], [], ''];
  }
  return lines;
}

const awkward = fc.string({
  unit: fc.constantFrom('"', ',', '\r', '\n', '\t', '=', '+', '-', '@', "'", ';', '\u001B', '<', 'é', 'a'),
});
const rows = fc.array(fc.array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { minLength: 1 }));
const dangerous = /^[=+\-@\t\r]/;

describe('CSV', () => {
  it('comes back as it was written, whatever stands in it', () =>
    fc.assert(
      fc.property(rows, (given) => {
        const expected = given.map((cells) => cells.map((cell) => (dangerous.test(cell) ? `'${cell}` : cell)));
        expect(parsed(given.map(csvLine).join(''))).toEqual(expected);
      }),
    ));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('has no cell that a spreadsheet carries out: %j', (cell) =>
    expect(csvLine(['before', cell])).toBe(`"before","'${cell}"\r\n`),
  );
});
