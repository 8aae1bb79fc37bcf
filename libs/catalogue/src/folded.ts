import { languages, namesOfPlace } from '#libs/web';

/** Letters that Unicode does not take apart into a letter and its mark. */
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * Text as it is searched: lower case, without marks, only words and single spaces. Chinese has no spaces between words,
 * so each of its characters is a word. Writer and reader fold alike, so 'Sürya' is found by 'surya'.
 */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/\p{Script=Han}/gu, ' $& ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** PostgreSQL indexes no more than a megabyte of words of one row; this many characters always fit. */
const limit = 200_000;

/** All words of some texts. */
export const wordsOf = (...texts: string[]): string => folded(texts.join(' ')).slice(0, limit);

/** Countries and regions by their names in all six languages, so that 'Brésil' finds what is filed under BR. */
export const placeNames = (countries: string[], regions: string[]): string[] =>
  languages.flatMap((language) => [...countries, ...regions].flatMap((code) => namesOfPlace(code, language)));

/** Every text in an answer, or in all of them; addresses are no words. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}
