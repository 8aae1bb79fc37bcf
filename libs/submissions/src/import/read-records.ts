import { isCountry } from '#libs/directory';
import type { SourceRecord } from './record.js';

/** A line that could not be loaded, counted from 1, and why: one sentence for whoever wrote the file. */
export interface BadLine {
  line: number;
  reason: string;
}

export interface GoodLine {
  line: number;
  record: SourceRecord;
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair, and both show that a file was damaged. */
const isText = (value: unknown): value is string => typeof value === 'string' && !/\0|\p{Surrogate}/u.test(value);
const isYear = (value: unknown) => Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100;

/** What a key of a record may hold, and what it holds where it is left out. */
const shapes = {
  text: { empty: '', says: 'text', fits: isText },
  list: {
    empty: [],
    says: 'a list of texts',
    fits: (value: unknown) => Array.isArray(value) && value.every((item) => isText(item) && item.trim() !== ''),
  },
  year: {
    empty: null,
    says: 'a year from 1900 to 2100, or null',
    fits: (value: unknown) => value === null || isYear(value),
  },
};

const keys: Record<keyof SourceRecord, keyof typeof shapes> = {
  id: 'text',
  kind: 'text',
  title: 'text',
  organisation: 'text',
  partners: 'list',
  countries: 'list',
  regions: 'list',
  languages: 'list',
  startYear: 'year',
  endYear: 'year',
  themes: 'list',
  exploitation: 'list',
  beneficiaries: 'list',
  summary: 'text',
  problem: 'text',
  approach: 'text',
  results: 'text',
  lessons: 'text',
  transferability: 'text',
  instruments: 'list',
  sourceUrl: 'text',
  sourceTitle: 'text',
  confidence: 'text',
};

/** Reads JSON Lines: the good lines, and one reason for each bad one. Empty lines are passed over. */
export function readRecords(text: string): { good: GoodLine[]; bad: BadLine[] } {
  const good: GoodLine[] = [];
  const bad: BadLine[] = [];
  const firstLineOf = new Map<string, number>();
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    if (source.trim() === '') continue;
    try {
      const record = readRecord(source);
      const first = firstLineOf.get(record.id);
      if (first) throw new Wrong(`the id '${record.id}' is already used in line ${first}`);
      firstLineOf.set(record.id, line);
      good.push({ line, record });
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      bad.push({ line, reason: error.message });
    }
  }
  return { good, bad };
}

class Wrong extends Error {}

function readRecord(source: string): SourceRecord {
  const value = parse(source);
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(keys, key));
  if (unknown !== undefined) throw new Wrong(`unknown key '${unknown}'`);
  const fields = Object.entries(keys).map(([key, kind]) => {
    const { empty, says, fits } = shapes[kind];
    const field = value[key] ?? empty;
    if (!fits(field)) throw new Wrong(`'${key}' must be ${says}`);
    return [key, field];
  });
  return checked(Object.fromEntries(fields) as SourceRecord);
}

function parse(source: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new Wrong('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Wrong('not a JSON object');
  return value as Record<string, unknown>;
}

function checked(record: SourceRecord): SourceRecord {
  for (const key of ['id', 'title'] as const) if (record[key].trim() === '') throw new Wrong(`'${key}' is missing`);
  if (!['practice', 'experience', 'resource'].includes(record.kind))
    throw new Wrong(`unknown kind '${record.kind}': it must be practice, experience or resource`);
  const stranger = record.countries.find((code) => !isCountry(code));
  if (stranger !== undefined) throw new Wrong(`'countries': '${stranger}' is not a code of ISO 3166-1 alpha-2`);
  if (record.startYear && record.endYear && record.endYear < record.startYear)
    throw new Wrong(`'endYear' is before 'startYear'`);
  return record;
}
