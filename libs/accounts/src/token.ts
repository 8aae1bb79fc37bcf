import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is kept of a token: a copy of the table opens nothing. With so many random bits, a quick hash is enough. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether two texts are the same, in a time that does not tell how far they are. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
