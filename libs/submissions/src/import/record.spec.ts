import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { regionNamed, sampleFile } from '#libs/directory';
import { missing } from '../template.js';
import { fromRecord, type SourceRecord } from './record.js';
import { readRecords } from './read-records.js';

const { good, bad } = readRecords(readFileSync(sampleFile('records.jsonl'), 'utf8'));
const records = good.map(({ record }) => record);

/** Every text and number anywhere in a value. */
const leaves = (value: unknown): string[] => {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === 'string' || typeof value === 'number' ? [`${value}`] : [];
};

/** A text of an answer; empty where there is none. */
const textOf = (record: SourceRecord, section: string, field: string): string =>
  leaves(fromRecord(record).answers[section]?.[field]).join();

const named = (id: string) => records.find((record) => record.id === id) as SourceRecord;
const notesOf = (id: string) => textOf(named(id), 'links', 'notes');

describe('the sample records', () => {
  it('are 81, and all can be read', () => {
    expect([records.length, bad]).toEqual([81, []]);
  });

  it.each(records.map((record) => [record.id, record] as const))('lose nothing: %s', (_, record) => {
    const { kind, answers } = fromRecord(record);
    const kept = [kind, ...leaves(answers)].join('\n');
    const { regions, ...rest } = record;
    const isKept = (leaf: string) => kept.includes(leaf);
    const isCoded = (name: string) => leaves(answers.context?.regions).includes(regionNamed(name) ?? '');
    expect(leaves(rest).filter((leaf) => !isKept(leaf))).toEqual([]);
    expect(regions.filter((name) => !isCoded(name) && !isKept(name))).toEqual([]);
  });
});

describe('a record', () => {
  it('keeps a title that is too long as a note, and cuts it at the end of a word', () => {
    const { title } = named('osce-non-punishment-recommendations');
    const cut = textOf(named('osce-non-punishment-recommendations'), 'identity', 'title');
    expect(cut.length).toBeLessThanOrEqual(120);
    expect(cut.endsWith('…')).toBe(true);
    expect(title.startsWith(`${cut.slice(0, -1)} `)).toBe(true);
    expect(notesOf('osce-non-punishment-recommendations')).toContain(`Whole title: ${title}`);
  });

  it('is summed up in whole sentences', () => {
    for (const record of records) {
      const summary = textOf(record, 'identity', 'summary');
      expect(summary.length).toBeLessThanOrEqual(280);
      expect(summary).toMatch(/[.!?”"]$/u);
      expect(record.summary.startsWith(summary)).toBe(true);
    }
  });

  it('without results is a snapshot, but a resource needs none', () => {
    const forms = new Set(
      records.filter(({ results }) => !results).map((record) => fromRecord(record).kind + fromRecord(record).form),
    );
    expect(forms).toEqual(new Set(['practicesnapshot', 'experiencesnapshot', 'resourcefull']));
  });

  it('keeps an instrument that the directory does not know, and the wording of one that it knows by another name', () => {
    expect(notesOf('iasc-review-of-uk-registry')).toContain('Instruments: UK Modern Slavery Act 2015');
    const record = { ...named('iasc-review-of-uk-registry'), instruments: ['ILO C029/P029', 'CETS 197'] };
    const { standards, links } = fromRecord(record).answers;
    expect(standards?.instruments).toEqual(['ILO C029', 'ILO P029', 'CETS 197']);
    expect(links?.notes).toContain('Instruments: ILO C029/P029\n');
  });

  it('keeps themes that are not in the vocabulary', () => {
    const { context, links } = fromRecord({
      ...named('iasc-review-of-uk-registry'),
      themes: ['demand', 'tea'],
    }).answers;
    expect(context?.themes).toEqual(['demand']);
    expect(links?.notes).toContain('Themes: tea\n');
  });

  it('keeps a region that has no code', () => {
    const { context, links } = fromRecord({ ...named('iasc-review-of-uk-registry'), regions: ['OSCE area'] }).answers;
    expect(context?.regions).toBeUndefined();
    expect(links?.notes).toContain('Regions: OSCE area\n');
  });

  it('never claims more than a promising practice, and nothing of a resource', () => {
    const levels = records.map((record) => `${record.kind} ${textOf(record, 'evidence', 'level')}`);
    expect(new Set(levels)).toEqual(new Set(['practice promising', 'experience promising', 'resource ']));
  });

  it('can be submitted: it misses no answer that its form needs', () => {
    const missed = records.map(fromRecord).flatMap(({ kind, form, answers }) => missing(kind, form, answers));
    expect(missed).toEqual([]);
  });
});
