import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import type { EntityManager } from 'typeorm';
import { turns } from './turns.js';

/** What OWASP's Password Storage Cheat Sheet asks at least of argon2id, which is the package's default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes 19 MiB and a whole core: two at once leave room for everyone who reads. */
const inTurn = turns(2);

/** One spelling for what looks the same on different keyboards (NIST SP 800-63B, 5.1.1.2). */
const spelt = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(spelt(password), cost));

/** Stands in for an account that does not exist, so that the answer takes as long. */
let nobody: Promise<string> | undefined;

/** Whether this is the password. Without a hash the answer is no, after the same time. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const known = passwordHash ?? (await (nobody ??= hashNobodyKnows()));
  const right = await inTurn(() => verify(known, spelt(password)));
  return right && known === passwordHash;
}

/** Whether a hash was made with other parameters than today's: then it is made anew when the password is next known. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism;
}

/** Of a password that nobody knows: it keeps the account one that is signed in to by password, and mail leads to a new one. */
export const hashNobodyKnows = (): Promise<string> => hashPassword(randomBytes(32).toString('hex'));

/** The hash of an account's password, null where it has none. */
export async function passwordOf(db: EntityManager, account: string): Promise<string | null> {
  const [row] = await db.query<{ hash: string | null }[]>(
    'select password_hash as hash from accounts.account where id = $1',
    [account],
  );
  return row?.hash ?? null;
}
