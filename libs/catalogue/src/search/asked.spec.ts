import { describe, expect, it } from '@jest/globals';
import { BadInput } from '#libs/event-store';
import { asked, inShort } from './asked.js';
import { read, written } from './cursor.js';

const wrongIn = (query: Record<string, unknown>): string[] => {
  try {
    asked(query);
    return [];
  } catch (error) {
    if (error instanceof BadInput) return error.errors.map(({ field }) => field);
    throw error;
  }
};

const cursor = written({ rank: 0.6079271, publishedAt: '2026-03-01T00:00:00.000Z', number: 'GP-2026-0001' });

describe('a question to the catalogue', () => {
  it('may leave everything out, or empty as forms do', () => {
    const empty = { q: '', kind: '', theme: '', country: '', limit: '', cursor: '' };
    expect(asked(empty)).toEqual(asked({}));
    expect(asked({})).toEqual({ q: '', words: [], chosen: {}, sort: 'newest', limit: 20, cursor: null });
  });

  it('is the same in whatever order its values are given', () => {
    expect(inShort(asked({ theme: ['gender', 'demand', 'gender'], q: ' x ' }))).toBe(
      inShort(asked({ q: 'x', theme: ['demand', 'gender'] })),
    );
  });

  it.each([
    [{ limit: '0' }, ['limit']],
    [{ limit: '101' }, ['limit']],
    [{ limit: '1e1' }, ['limit']],
    [{ limit: ['1', '2'] }, ['limit']],
    [{ q: 'x'.repeat(201) }, ['q']],
    [{ kind: 'idea', theme: ['demand', 'tea'] }, ['kind', 'theme']],
    [{ country: 'UK' }, ['country']],
    [{ region: '999' }, ['region']],
    [{ evidence: 'proven' }, ['evidence']],
    [{ organisation: 'nul\0' }, ['organisation']],
    [{ sort: 'best' }, ['sort']],
    [{ colour: 'red' }, ['colour']],
    [{ cursor: 'tampered' }, ['cursor']],
  ])('is refused with the name of the parameter: %j', (query, fields) => {
    expect(wrongIn(query)).toEqual(fields);
  });

  it('takes back the cursor that it gave', () => {
    expect(asked({ cursor }).cursor).toEqual({
      rank: 0.6079271,
      publishedAt: '2026-03-01T00:00:00.000Z',
      number: 'GP-2026-0001',
    });
  });

  it('refuses a cursor with any character changed, cut or added, unless it still says a place in the list', () => {
    const forged = Array.from(cursor).flatMap((_, at) => [
      cursor.slice(0, at),
      `${cursor.slice(0, at)}!${cursor.slice(at + 1)}`,
    ]);
    expect([...forged, `${cursor}!`, `${cursor}=`].filter((text) => text && read(text) !== null)).toEqual([]);
    for (const value of [null, {}, [1], ['0', 'x', 'y'], [0, '2026-03-01T00:00:00.000Z', "GP'--"]])
      expect(read(Buffer.from(JSON.stringify(value)).toString('base64url'))).toBeNull();
  });
});
