import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import english from '../../web/src/messages/en/template.js';
import { checkedPatch } from './answers.js';
import type { Kind, Patch } from './events.js';
import { completeAnswers } from './histories.js';
import { readRecords } from './import/read-records.js';
import { fromRecord } from './import/record.js';
import { lifecycle, verbs } from './lifecycle.js';
import { rubric } from './rubric.js';
import { templates } from './sections.js';
import { missing, withoutConfidential } from './template.js';
import { holds, type Term, vocabularies } from './vocabularies.js';

const kinds: Kind[] = ['practice', 'experience', 'resource'];
const unsaid = (keys: string[]) => keys.filter((key) => !(key in english));

describe('the template', () => {
  it.each(kinds)('of a %s is answered by what the specs call complete', (kind) => {
    expect(missing(kind, 'full', completeAnswers[kind])).toEqual([]);
  });

  it('of an experience asks which practice was used: by number, or by name and source', () => {
    const asks = (reused: Record<string, string>) =>
      missing('experience', 'full', { ...completeAnswers.experience, reused }).map(({ field }) => field);
    expect([asks({}), asks({ name: 'Sample' })]).toEqual([['reused.number'], ['reused.number']]);
    expect([asks({ number: 'GP-2026-0001' }), asks({ name: 'Sample', source: 'A book' })]).toEqual([[], []]);
  });

  it('keeps the contact out of what is for everyone', () => {
    const answers = { identity: { title: 'Sample', contact: 'Sample' } };
    for (const kind of kinds) expect(withoutConfidential(kind, answers)).toEqual({ identity: { title: 'Sample' } });
  });

  const { good } = readRecords(readFileSync('samples/records.jsonl', 'utf8'));
  it.each(good.map(({ record }) => [record.id, record] as const))('has room for the record %s', (_, record) => {
    const { kind, form, answers } = fromRecord(record);
    expect(missing(kind, form, answers)).toEqual([]);
    for (const [section, fields] of Object.entries(answers))
      expect(checkedPatch(kind, {}, section, fields as Patch)).toEqual(fields);
  });
});

describe('the vocabularies', () => {
  it('have no value twice', () => {
    for (const list of Object.values<Term[]>(vocabularies)) {
      const values = list.map(({ value }) => value);
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    }
  });

  it('have the instruments of the directory', () => {
    const { instruments } = JSON.parse(readFileSync('samples/icat.json', 'utf8')) as {
      instruments: { short: string }[];
    };
    expect(vocabularies.instrument.map(({ value }) => value)).toEqual(instruments.map(({ short }) => short));
  });

  it('have the five priorities, 249 countries, and only names that Intl knows', () => {
    expect(vocabularies.theme.filter(({ group }) => group === 'priority')).toHaveLength(5);
    expect(vocabularies.country).toHaveLength(249);
    const named = (type: 'region' | 'language') => {
      const names = new Intl.DisplayNames('en', { type, fallback: 'none' });
      return ({ value }: Term) => names.of(value) === undefined;
    };
    expect([...vocabularies.country, ...vocabularies.region].filter(named('region'))).toEqual([]);
    expect(vocabularies.language.filter(named('language'))).toEqual([]);
  });

  it('hold their values, and no name of the language itself', () => {
    expect([holds('theme', 'demand'), holds('theme', 'weather'), holds('theme', 'constructor')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('every word for the data is written', () => {
  it('for sections, fields and their parts', () => {
    const keys = Object.values(templates).flatMap((sections) =>
      sections.flatMap(({ id, fields }) => [
        `section.${id}`,
        `hint.section.${id}`,
        ...fields.flatMap((field) => [
          `field.${id}.${field.id}`,
          `hint.${id}.${field.id}`,
          ...(field.parts ?? []).map((part) => `field.${id}.${field.id}.${part.id}`),
        ]),
      ]),
    );
    expect(unsaid(keys)).toEqual([]);
  });

  it('for values and their groups, but for those that Intl or the directory names', () => {
    const elsewhere = ['country', 'region', 'language', 'instrument'];
    const keys = Object.entries<Term[]>(vocabularies).flatMap(([name, list]) => [
      ...(elsewhere.includes(name) ? [] : list.map(({ value }) => `value.${name}.${value}`)),
      ...list.flatMap(({ group }) => (group ? [`value.${name}.group.${group}`] : [])),
    ]);
    expect(unsaid(keys)).toEqual([]);
  });

  it('for criteria, verbs, events and statuses', () => {
    const statuses = Object.values(lifecycle).flatMap(({ from, to }) => [...from, ...(to === 'same' ? [] : to)]);
    const events = Object.values(lifecycle).flatMap((step) => step.events);
    expect(
      unsaid([
        ...rubric.flatMap(({ id }) => [`criterion.${id}`, `hint.criterion.${id}`]),
        ...verbs.map((verb) => `verb.${verb}`),
        ...events.map((type) => `event.${type}`),
        ...statuses.map((status) => `status.${status}`),
      ]),
    ).toEqual([]);
  });
});
