import { describe, expect, it } from '@jest/globals';
import { nextPage } from './next-page.js';

describe('the page after signing in', () => {
  it.each(['/submissions', '/catalogue?theme=demand&country=KE', '/e/GP-2026-0001#evidence'])('is %s', (path) =>
    expect(nextPage(path)).toBe(path),
  );

  it.each([
    'https://other.test/',
    '//other.test/',
    '/\\other.test',
    '\\/other.test',
    '/\t/other.test',
    '/.//other.test',
    '/a/..//other.test',
    'javascript:alert(1)',
    'submissions',
    ' /submissions',
    '',
    undefined,
    ['/submissions', '//other.test'],
  ])('is the desk and no other site for %j', (asked) => expect(nextPage(asked)).toBe('/desk'));

  it('is encoded, so that it cannot break out of a header', () =>
    expect(nextPage('/a\r\nset-cookie: x')).toBe('/aset-cookie:%20x'));
});
