import type { Reason } from '#libs/event-store';
import { estimateGuesses } from './estimate-guesses.js';
import { wellKnownPhrases } from './well-known-phrases.data.js';

/** In characters, as people count them. */
export const shortest = 15;
export const longest = 256;

const tooShort: Reason = {
  message: `must have at least ${shortest} characters; a few words together are easy to remember`,
  code: 'password-short',
  values: { least: shortest },
};
const tooLong: Reason = {
  message: `must have at most ${longest} characters`,
  code: 'too-long',
  values: { most: longest },
};
const known: Reason = { message: 'is among the first that anyone would try', code: 'password-known' };
const onlyOwn: Reason = { message: 'must be more than a name or an e-mail address', code: 'password-own' };

interface Owner {
  name: string;
  email: string;
  /** Id of the directory: `unodc`. */
  organisation: string;
}

/** How many guesses a password must take: what zxcvbn calls safe even where the hashes were stolen (its score 4). */
const enough = 1e10;

/**
 * What is wrong with a password, or null. Length and what would be guessed count, not composition, and nothing ever expires (NIST
 * SP 800-63B, OWASP ASVS 5.0, 6.2): long enough, not found soon, not made of the person's own name or address.
 */
export function weakness(password: string, own: string[] = []): Reason | null {
  const length = Array.from(password).length;
  if (length < shortest) return tooShort;
  if (length > longest) return tooLong;
  if (wellKnownPhrases.has(plain(password))) return known;
  const { guesses, isOwn } = estimateGuesses(password, own);
  if (guesses >= enough) return null;
  return isOwn ? onlyOwn : known;
}

/** The same, of a password that somebody is about to have. */
export const weaknessFor = ({ name, email, organisation }: Owner, password: string): Reason | null =>
  weakness(password, [name, email, ...email.split('@'), organisation]);

/** What is left of a phrase that was made to look like a password. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<!\d)\d+$/, '');
