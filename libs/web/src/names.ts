import { tags } from './language.js';
import type { Language } from './page.js';
import { placeNames } from './place-names.js';

/** Making an Intl object takes longer than a whole page: one for each language and shape is kept. */
function kept<Maker>(make: (tag: string) => Maker): (language: Language) => Maker {
  const made = new Map<Language, Maker>();
  return (language) => {
    let one = made.get(language);
    if (one === undefined) made.set(language, (one = make(tags[language])));
    return one;
  };
}

const regions = kept((tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' }));
const tongues = kept((tag) => new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }));
const kilobytes = kept((tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte' }));
const megabytes = kept(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
);
const lists = kept((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const days = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
const moments = kept(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
);
const collators = kept((tag) => new Intl.Collator(tag));

/** Text that is no code (of an old record, say) is said as it is. */
function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

const placeName = (code: string, language: Language): string =>
  placeNames[language][code] ?? named(regions(language), code);

/** `code`: ISO 3166-1 alpha-2. The name that the United Nations use. */
export const countryName = (code: string, language: Language): string => placeName(code, language);

/** `code`: UN M49, three digits (`002` is Africa). */
export const regionName = (code: string, language: Language): string => placeName(code, language);

/** All names of a country or region in a language, the usual one too: 'Vietnam' is looked for more often than 'Viet Nam'. */
export const namesOfPlace = (code: string, language: Language): string[] => [
  ...new Set([placeName(code, language), named(regions(language), code)]),
];

/** `code`: BCP 47. */
export const languageName = (code: string, language: Language): string => named(tongues(language), code);

/** Bytes in the unit that gives a short number: `340 kB`, `1.2 MB`. Less than one kB is said as one. */
export const sizeText = (bytes: number, language: Language): string =>
  bytes < 1e6 ? kilobytes(language).format(Math.ceil(bytes / 1e3)) : megabytes(language).format(bytes / 1e6);

/** `Brunei, Cambodia and Indonesia`. */
export const listText = (words: string[], language: Language): string => lists(language).format(words);

/** `at`: ISO 8601; the day in UTC, in words. */
export const dateText = (at: string | Date, language: Language): string => days(language).format(new Date(at));

/** Day and time in UTC. */
export const momentText = (at: string | Date, language: Language): string =>
  `${moments(language).format(new Date(at))} UTC`;

/** Sorts by what the reader sees: `options.toSorted((a, b) => inOrder(a.label, b.label, language))`. */
export const inOrder = (a: string, b: string, language: Language): number => collators(language).compare(a, b);
