import { execFile, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { configFrom, Seal } from '#libs/platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { built } from './exchange-process.js';

const run = promisify(execFile);
const key = () => randomBytes(32).toString('base64');
const [SECRETS_KEY_BEFORE, SECRETS_KEY] = [key(), key()];
const old = new Seal(configFrom({ SECRETS_KEY: SECRETS_KEY_BEFORE }));
const both = new Seal(configFrom({ SECRETS_KEY, SECRETS_KEY_BEFORE }));
const people = 3_000;

let database: TestDatabase;
let db: pg.Client;
let env: Record<string, string>;

/** As many people with an authenticator app, and an organisation with a provider. */
beforeAll(async () => {
  database = await freshDatabase();
  env = { PATH: process.env['PATH']!, DATABASE_URL: database.url, SECRETS_KEY, SECRETS_KEY_BEFORE };
  await exchange('doctor');
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  const ids = Array.from({ length: people }, () => randomUUID());
  await db.query(
    `insert into accounts.account (id, email, name, roles, organisation)
     select id, id || '@sample.invalid', 'Sample', '{contributor}', 'iom' from unnest($1::uuid[]) as id`,
    [ids],
  );
  await db.query('insert into accounts.one_time_code (account, secret) select * from unnest($1::uuid[], $2::text[])', [
    ids,
    ids.map((id) => old.seal(`secret of ${id}`, `one-time code of ${id}`)),
  ]);
  await db.query(
    `insert into accounts.identity_provider (organisation, issuer, client_id, client_secret)
     values ('iom', 'https://id.example', 'exchange', $1)`,
    [old.seal('client secret', 'identity-provider iom')],
  );
}, 60_000);
afterAll(async () => {
  await db.end();
  await database.drop();
});

const main = () => built('apps/cli/src/main.js');
const exchange = async (command: string, more: Record<string, string> = {}) =>
  (await run(process.execPath, [main(), command], { env: { ...env, ...more } })).stdout;

/** How many secrets are sealed with the new key. Throws where one can be opened by neither, or is another one now. */
async function anew(): Promise<number> {
  const { rows } = await db.query<{ id: string; secret: string }>(
    'select account as id, secret from accounts.one_time_code',
  );
  for (const { id, secret } of rows) expect(both.open(secret, `one-time code of ${id}`)).toBe(`secret of ${id}`);
  return rows.filter(({ id, secret }) => both.openedBy(secret, `one-time code of ${id}`) === 'now').length;
}

it('seals everything anew, killed in the middle and begun again, and the doctor knows when the old key can go', async () => {
  expect(await exchange('doctor')).toContain(`${people + 1} sealed, ${people + 1} of them with SECRETS_KEY_BEFORE`);

  const child = spawn(process.execPath, [main(), 'reseal'], { env, stdio: 'ignore' });
  const gone = once(child, 'exit');
  while ((await anew()) === 0 && child.exitCode === null) await after(1);
  child.kill('SIGKILL');
  await gone;
  const done = await anew();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(people);

  expect(await exchange('reseal')).toBe(
    `${people - done + 1} sealed anew, ${done} were already sealed with this key, 0 cannot be opened.\n`,
  );
  expect(await anew()).toBe(people);
  const alone = { SECRETS_KEY_BEFORE: '' };
  expect(await exchange('doctor', alone)).toMatch(new RegExp(`✓ secrets +${people + 1} sealed\\n`));
  expect(await exchange('reseal', alone)).toMatch(/^0 sealed anew/);
}, 60_000);

it('says so and ends with 1 where a key is missing', async () => {
  const alone = { SECRETS_KEY: key(), SECRETS_KEY_BEFORE: '' };
  const told = await exchange('reseal', alone).catch((failed: { code: number; stdout: string }) => failed);
  expect(told).toMatchObject({ code: 1, stdout: expect.stringContaining(`${people + 1} cannot be opened`) });
  const doctor = await exchange('doctor', alone).catch((failed: { code: number; stdout: string }) => failed);
  expect(doctor).toMatchObject({ code: 1, stdout: expect.stringMatching(/✗ secrets .* by a key that is not here/) });
  expect(await anew()).toBe(people);
}, 60_000);
