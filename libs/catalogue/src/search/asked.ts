import { BadInput, type FieldError, type Values } from '#libs/event-store';
import { folded } from '../folded.js';
import { type Cursor, read } from './cursor.js';
import { type FacetName, facetNames, facets } from './facets.js';

/** What a reader asks of the catalogue, checked, with what they left out filled in. */
export interface Browsing {
  /** As it was typed. */
  q: string;
  /** Folded; an entry must have all of them, and the last may be the beginning of a word. */
  words: string[];
  /** By facet; one of its values must fit. */
  chosen: Partial<Record<FacetName, string[]>>;
  sort: 'relevance' | 'newest';
  /** Entries a page. */
  limit: number;
  cursor: Cursor | null;
}

/** A query string as the HTTP server parsed it: a parameter given twice is a list. */
export type Parameters = Record<string, unknown>;

const parameters = ['q', 'sort', 'limit', 'cursor', ...facetNames];
const most = { characters: 200, words: 20, values: 50 };

/** An empty parameter is one that was not given: forms send those. Throws `BadInput` naming every parameter that is wrong. */
export function asked(query: Parameters): Browsing {
  const errors: FieldError[] = [];
  const wrong: Wrong = (field, message, code = 'unexpected', values) =>
    void errors.push({ field, message, code, values });
  const given = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, textsOf(value)]));
  for (const name of Object.keys(given)) if (!parameters.includes(name)) wrong(name, 'There is no such parameter');
  const single = (name: string) => {
    const [value = '', ...more] = given[name] ?? [];
    if (more.length > 0) wrong(name, 'Give it once');
    return value;
  };
  const q = searchFor(single('q'), wrong);
  const browsing = {
    q,
    words: folded(q).split(' ').filter(Boolean).slice(0, most.words),
    chosen: chosenFrom(given, wrong),
    sort: sortFrom(single('sort'), q, wrong),
    limit: limitFrom(single('limit'), wrong),
    cursor: cursorFrom(single('cursor'), wrong),
  };
  if (errors.length > 0) throw new BadInput(errors);
  return browsing;
}

/** Only the parameters that there are. */
export const known = (query: Parameters): Parameters =>
  Object.fromEntries(Object.entries(query).filter(([name]) => parameters.includes(name)));

/** The same question always in the same words: the key of its answer. */
export const inShort = (browsing: Browsing): string => JSON.stringify(browsing);

/** The parameters that ask it again; those with their usual value are left out. */
export function queryOf({ q, chosen, sort, limit }: Browsing): [name: string, value: string][] {
  return [
    ...(q ? [['q', q] as [string, string]] : []),
    ...facetNames.flatMap((name) => (chosen[name] ?? []).map((value): [string, string] => [name, value])),
    ...(sort === usualSort(q) ? [] : [['sort', sort] as [string, string]]),
    ...(limit === usualLimit ? [] : [['limit', String(limit)] as [string, string]]),
  ];
}

type Wrong = (field: string, message: string, code?: string, values?: Values) => void;

const textsOf = (value: unknown): string[] =>
  [value].flat().filter((text): text is string => typeof text === 'string' && text !== '');

function searchFor(q: string, wrong: Wrong): string {
  if (q.length > most.characters)
    wrong('q', `At most ${most.characters} characters`, 'too-long', { most: most.characters });
  return q.trim();
}

function chosenFrom(given: Record<string, string[]>, wrong: Wrong): Browsing['chosen'] {
  const chosen: Browsing['chosen'] = {};
  for (const name of facetNames) {
    const values = [...new Set(given[name])].toSorted();
    const stranger = values.find((value) => !facets[name].holds(value) || /\0|\p{Surrogate}/u.test(value));
    if (stranger !== undefined) wrong(name, `There is no '${stranger.slice(0, 40)}'`, 'not-listed');
    if (values.length > most.values) wrong(name, `At most ${most.values} values`, 'too-many', { most: most.values });
    if (values.length > 0) chosen[name] = values;
  }
  return chosen;
}

const usualSort = (q: string) => (q ? 'relevance' : 'newest');

function sortFrom(sort: string, q: string, wrong: Wrong): Browsing['sort'] {
  if (sort === 'relevance' || sort === 'newest') return sort;
  if (sort) wrong('sort', 'relevance or newest', 'not-listed');
  return usualSort(q);
}

const usualLimit = 20;

function limitFrom(limit: string, wrong: Wrong): number {
  const most = 100;
  if (limit === '') return usualLimit;
  if (/^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= most) return Number(limit);
  wrong('limit', `A whole number from 1 to ${most}`);
  return usualLimit;
}

function cursorFrom(cursor: string, wrong: Wrong): Cursor | null {
  const found = cursor ? read(cursor) : null;
  if (cursor && !found) wrong('cursor', 'This is no cursor of the catalogue: take `next` of an answer as it is');
  return found;
}
