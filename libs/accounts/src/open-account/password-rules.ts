import { commonPasswords } from './common-passwords.data.js';

/** In characters, as people count them. */
export const shortest = 15;
export const longest = 256;

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A piece of up to eight characters, again and again: `passwordpassword`, `abcabcabcabcabc`. */
const isRepeated = (text: string) => /^(.{1,8}?)\1+$/u.test(text) || new Set(text).size < 5;

/** What is left when the person's own words are taken out would have to stand alone. */
const mostlyOwn = (text: string, own: string[]) =>
  own
    .map(plain)
    .filter((word) => word.length >= 4)
    .reduce((rest, word) => rest.replaceAll(word, ''), text).length <
  shortest / 2;

/**
 * What is wrong with a password, or null. Length counts and not composition, and nothing ever expires (NIST SP 800-63B,
 * OWASP ASVS 5.0, 6.2): long enough, not among those that are tried first, not made of the person's own name or address.
 */
export function weakness(password: string, own: string[] = []): string | null {
  const length = Array.from(password).length;
  const text = plain(password);
  if (length < shortest) return `must have at least ${shortest} characters; a few words together are easy to remember`;
  if (length > longest) return `must have at most ${longest} characters`;
  if (commonPasswords.has(text) || isRepeated(text)) return 'is among the first that anyone would try';
  if (mostlyOwn(text, own)) return 'must be more than a name or an e-mail address';
  return null;
}
