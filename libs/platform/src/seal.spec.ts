import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { configFrom } from './config.js';
import { CannotOpen, Seal } from './seal.js';

const folders: string[] = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'exchange-seal-')));
  return folders.at(-1)!;
};
afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true })));

const key = () => randomBytes(32).toString('base64');
const sealOf = (env: NodeJS.ProcessEnv) => new Seal(configFrom(env));

it('opens what it sealed, and never seals twice alike', () => {
  const seal = sealOf({ SECRETS_KEY: key() });
  const sealed = [seal.seal('Ω secret', 'a row'), seal.seal('Ω secret', 'a row')];
  expect(sealed.map((one) => seal.open(one, 'a row'))).toEqual(['Ω secret', 'Ω secret']);
  expect(sealed[0]).not.toBe(sealed[1]);
  expect(seal.open(seal.seal('', 'a row'), 'a row')).toBe('');
});

it('opens nothing for another context, with another key, or altered in one bit', () => {
  const seal = sealOf({ SECRETS_KEY: key() });
  const sealed = seal.seal('a secret', 'a row');
  expect(() => seal.open(sealed, 'another row')).toThrow(CannotOpen);
  expect(() => sealOf({ SECRETS_KEY: key() }).open(sealed, 'a row')).toThrow(CannotOpen);
  const bytes = Buffer.from(sealed, 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const altered = Buffer.from(bytes);
    altered[at]! ^= 1;
    expect(() => seal.open(altered.toString('base64url'), 'a row')).toThrow(CannotOpen);
  }
  for (const broken of ['', 'AAAA', sealed.slice(0, 20)]) expect(() => seal.open(broken, 'a row')).toThrow(CannotOpen);
});

it('opens with the key before, and seals with the one that is', () => {
  const [before, now] = [key(), key()];
  const old = sealOf({ SECRETS_KEY: before }).seal('a secret', 'a row');
  const seal = sealOf({ SECRETS_KEY: now, SECRETS_KEY_BEFORE: before });
  expect(seal.open(old, 'a row')).toBe('a secret');
  expect(sealOf({ SECRETS_KEY: now }).open(seal.seal('a secret', 'a row'), 'a row')).toBe('a secret');
});

it('makes a key where it was given none, for its owner only, and keeps it', () => {
  const env = { DATA_DIR: folder() };
  const sealed = sealOf(env).seal('a secret', 'a row');
  const path = join(env.DATA_DIR, 'secrets.key');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')).toHaveLength(32);
  expect(sealOf(env).open(sealed, 'a row')).toBe('a secret');
});
