import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import ts from 'typescript';

const size = 100_000;
/** Milliseconds. One that goes over a text once needs a few; one that goes over it again from each character, 5,000. */
const patience = 3_000;

/** Files that run where somebody else's text comes by. */
const sources = execFileSync('git', ['ls-files', 'apps/*.ts', 'libs/*.ts', 'libs/*.tsx'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !/\.spec\.|\/given|\.migration\./.test(file));

const patterns = sources.flatMap((file) => {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found.map((pattern): [string, string] => [pattern, file]);
});

/** Long texts that a pattern nearly fits: one of the characters that it names, or of the usual ones, over and over, and then another. */
const textsFor = (pattern: string): string[] =>
  [...new Set(`aA0é .-/<@\n${pattern.replaceAll(/[\\^$*+?()[\]{}|]/g, '')}`)].flatMap((one) => [
    one.repeat(size),
    `${one.repeat(size)}\u0001`,
  ]);

function isSlow(pattern: string): boolean {
  const texts = textsFor(pattern);
  try {
    for (const text of texts) runInNewContext(`text.replace(${pattern}, '')`, { text }, { timeout: patience });
    return false;
  } catch {
    return true;
  }
}

// What it cannot see: patterns that are put together at run time, and texts that are hostile in a cleverer way.
it('no pattern in the sources takes long over 100 kB that somebody has written for it', () => {
  expect(patterns.length).toBeGreaterThan(80);
  expect(patterns.filter(([pattern]) => isSlow(pattern))).toEqual([]);
}, 120_000);

// The negative control: patterns that are known to be slow are found.
it.each(['/\\S+@\\S+/', '/\\/+$/', '/^(a+)+$/'])('%s would have been found', (pattern) => {
  expect(isSlow(pattern)).toBe(true);
});
