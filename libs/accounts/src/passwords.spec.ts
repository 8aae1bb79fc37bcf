import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { hashPassword, isOutdated, isPassword } from './passwords.js';

describe('a password', () => {
  it('is kept as argon2id with 19 MiB, two passes and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('the same words'), hashPassword('the same words')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('is known by its hash, and another is not', async () => {
    const known = await hashPassword('seven herons');
    expect(await isPassword(known, 'seven herons')).toBe(true);
    expect(await isPassword(known, 'Seven herons')).toBe(false);
  });

  it('may be typed on any keyboard: composed and decomposed letters are the same', async () => {
    expect(await isPassword(await hashPassword('cafe\u0301'), 'caf\u00e9')).toBe(true);
  });

  it('is never right for an account without one', async () => {
    expect(await isPassword(null, '')).toBe(false);
    expect(await isPassword(undefined, 'anything')).toBe(false);
  });

  it('is looked at by two at once at the most: what else wants a thread is not kept waiting', async () => {
    const known = await hashPassword('seven herons');
    let done = 0;
    const all = Array.from({ length: 40 }, () => isPassword(known, 'seven herons').then(() => done++));
    await readFile('package.json');
    expect(done).toBeLessThan(10);
    await Promise.all(all);
  });

  it('is hashed anew when the cost has changed', async () => {
    expect(isOutdated(await hash('old', { memoryCost: 8192, timeCost: 3 }))).toBe(true);
    expect(isOutdated(await hashPassword('new'))).toBe(false);
  });
});
