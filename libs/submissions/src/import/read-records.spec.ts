import { describe, expect, it } from '@jest/globals';
import { readRecords } from './read-records.js';

const record = { id: 'one', kind: 'practice', title: 'A practice' };
const reasonOf = (line: unknown) => readRecords(typeof line === 'string' ? line : JSON.stringify(line)).bad[0]?.reason;

describe('a file of records', () => {
  it('gives the good lines and one reason for each bad one, by line', () => {
    const { good, bad } = readRecords(
      `${JSON.stringify(record)}\n\n{"id":\n[]\r\n${JSON.stringify({ ...record, id: 'two' })}`,
    );
    expect(good.map(({ line, record: { id } }) => [line, id])).toEqual([
      [1, 'one'],
      [5, 'two'],
    ]);
    expect(bad).toEqual([
      { line: 3, reason: 'not JSON' },
      { line: 4, reason: 'not a JSON object' },
    ]);
  });

  it('takes an id only once', () => {
    const twice = `${JSON.stringify(record)}\n${JSON.stringify(record)}`;
    expect(readRecords(twice).bad).toEqual([{ line: 2, reason: "the id 'one' is already used in line 1" }]);
  });

  it.each([
    ['null', 'not a JSON object'],
    [{ ...record, id: ' ' }, "'id' is missing"],
    [{ id: 'one', kind: 'practice' }, "'title' is missing"],
    [{ ...record, kind: 'idea' }, "unknown kind 'idea': it must be practice, experience or resource"],
    [{ ...record, colour: 'red' }, "unknown key 'colour'"],
    ['{"id":"one","__proto__":{}}', "unknown key '__proto__'"],
    [{ ...record, title: 7 }, "'title' must be text"],
    [{ ...record, themes: 'prevention' }, "'themes' must be a list of texts"],
    [{ ...record, themes: [1] }, "'themes' must be a list of texts"],
    [{ ...record, startYear: '2004' }, "'startYear' must be a year from 1900 to 2100, or null"],
    [{ ...record, startYear: 2004, endYear: 2003 }, "'endYear' is before 'startYear'"],
    [{ ...record, countries: ['UK'] }, "'countries': 'UK' is not a code of ISO 3166-1 alpha-2"],
    [{ ...record, summary: 'NUL \u0000' }, "'summary' must be text"],
    ['{"id":"one","kind":"practice","title":"half \\ud83d"}', "'title' must be text"],
  ])('says what is wrong with %j', (line, reason) => {
    expect(reasonOf(line)).toBe(reason);
  });
});
