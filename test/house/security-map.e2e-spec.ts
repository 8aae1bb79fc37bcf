import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** A line of the map: a number or a dash, ASVS ids, what is promised, where, and the test. */
interface Line {
  promise: string;
  where: string;
  test: string;
}

const [, map = ''] = readFileSync('docs/security.md', 'utf8').split(/^## What is promised of .*$/m);
const lines: Line[] = map
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()))
  .filter(([, no = '']) => /^(\d+|–)$/.test(no))
  .map(([, , , promise = '', where = '', test = '']) => ({ promise, where, test }));

const pathOf = (name: string) => name.replace(/^a\//, 'libs/accounts/src/');
const namedIn = (cell: string) =>
  [...cell.matchAll(/`((?:a|apps|bench|libs|test)\/[\w./-]+)`/g)].map(([, name]) => pathOf(name!));

/** Titles, as they begin, each with the file that was named before it. */
function titlesIn(cell: string): [file: string, title: string][] {
  const words = [...cell.matchAll(/`((?:a|apps|libs|test)\/[\w./-]+)`|"([^"]+)"/g)];
  let file = '';
  return words.flatMap(([, name, title]): [string, string][] => {
    if (name) file = pathOf(name);
    return title && file ? [[file, title.replace(/^… ?| ?….*$/g, '')]] : [];
  });
}

describe('docs/security.md', () => {
  it('has a place and a test for each promise about accounts', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ promise, where, test }) => [promise, where, test].includes(''))).toEqual([]);
  });

  it('names files that are there', () => {
    const missing = lines
      .flatMap(({ where, test }) => [...namedIn(where), ...namedIn(test)])
      .filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  it('quotes titles that stand in the file it names', () => {
    const titles = lines.flatMap(({ test }) => titlesIn(test));
    const isThere = ([file, title]: [string, string]) =>
      readFileSync(file, 'utf8').replaceAll('\\', '').includes(title);
    expect(titles.length).toBeGreaterThan(30);
    expect(titles.filter((one) => !isThere(one))).toEqual([]);
  });
});
