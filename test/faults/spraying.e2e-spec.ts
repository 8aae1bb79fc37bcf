import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Device } from '../../libs/accounts/src/passkeys/given-device.js';
import { hashPassword } from '../../libs/accounts/src/passwords.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Opened, openSession, tell } from '../support/people.js';
import { type Exchange, startExchange } from './exchange-process.js';

const [email, password] = ['owner@sample.invalid', 'seven herons over the delta'];
const PUBLIC_URL = 'http://exchange.example';
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

let database: TestDatabase;
let exchange: Exchange;
/** The cookie of a browser in which the owner has signed in before. */
let known: string;
/** Has a passkey of somebody else. */
const device = new Device();

const start = () => startExchange({ env: { DATABASE_URL: database.url, PUBLIC_URL } });

beforeAll(async () => {
  database = await freshDatabase();
  exchange = await start();
  await tell(
    database.url,
    `insert into accounts.account (id, email, name, roles, organisation, password_hash, joined_at)
     values ($1, $2, 'Sample Owner', '{contributor}', 'iom', $3, now())`,
    [randomUUID(), email, await hashPassword(password)],
  );
  const cookies = (await signIn('192.0.2')).headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  known = cookies.find((cookie) => cookie.startsWith('known-device='))!;
  await addPasskey(await openSession(database.url, { role: 'contributor', organisation: 'iom' }));
}, 60_000);
afterAll(async () => {
  await exchange.stop();
  await database.drop();
});

const post = (path: string, headers: Record<string, string>, body?: string) =>
  fetch(exchange.url + path, { method: 'POST', redirect: 'manual', headers, ...(body && { body }) });

/** As the proxy on this machine passes on what came from a network. */
const from = (network: string) => ({ 'x-forwarded-for': `${network}.7` });

const signIn = (network: string, sent = { email, password }, cookie = '') =>
  post('/api/v1/session', { ...json, ...from(network), cookie }, JSON.stringify(sent));

async function addPasskey({ cookie, csrf }: Opened): Promise<void> {
  const asked = await post('/account/passkeys/question', { cookie });
  const passkey = device.make((await asked.json()) as never, { origin: PUBLIC_URL });
  const fields = new URLSearchParams({ passkey, csrf, name: 'Sample phone' }).toString();
  expect((await post('/account/passkeys', { ...form, cookie }, fields)).status).toBeLessThan(400);
}

async function signInWithPasskey(network: string): Promise<Response> {
  const asked = await post('/sign-in/passkey/question', from(network));
  const passkey = device.show((await asked.json()) as never, { origin: PUBLIC_URL });
  return post('/sign-in/passkey', { ...form, ...from(network) }, new URLSearchParams({ passkey }).toString());
}

/** Eight at a time, each from a network of its own: every other guess is about the owner, the rest try one password on many. */
async function spray(first: number, last: number): Promise<number[]> {
  const answers: number[] = [];
  let nth = first;
  const guess = async () => {
    while (nth < last) {
      const at = nth++;
      const whose = at % 2 ? email : `${at}@sample.invalid`;
      const sent = { email: whose, password: 'one that many people have' };
      answers.push((await signIn(`10.${at >> 8}.${at & 255}`, sent)).status);
    }
  };
  await Promise.all(Array.from({ length: 8 }, guess));
  return answers;
}

/** Milliseconds that a page takes whoever visits it while something else goes on: the median. */
async function pageTakes(meanwhile: Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  const over = new AbortController();
  void meanwhile.finally(() => over.abort());
  while (!over.signal.aborted || taken.length < 50) {
    const begun = performance.now();
    expect((await fetch(`${exchange.url}/catalogue`)).status).toBe(200);
    taken.push(performance.now() - begun);
  }
  return taken.toSorted((one, other) => one - other)[taken.length >> 1]!;
}

/** Who comes from a network from which nobody has come before. */
async function comeIn(): Promise<Record<string, number>> {
  const network = '203.0.113';
  return {
    'a stranger with the password': (await signIn(network)).status,
    'the owner in their browser': (await signIn(network, { email, password }, known)).status,
    'somebody with a passkey': (await signInWithPasskey(network)).status,
  };
}
const asPromised = {
  'a stranger with the password': 429,
  'the owner in their browser': 200,
  'somebody with a passkey': 303,
};

const megabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${exchange.pid}/status`, 'utf8'))![1]) / 1024;

it('lets its owner and nobody else into an account through 10,000 sprayed sign-ins and a restart', async () => {
  expect(await comeIn()).toMatchObject({ 'a stranger with the password': 200, 'somebody with a passkey': 303 });
  const alone = await pageTakes(Promise.resolve());
  const spraying = spray(0, 5_000);
  expect(await pageTakes(spraying)).toBeLessThan(10 * alone);
  expect(new Set(await spraying)).toEqual(new Set([401, 429]));
  // Of all that were tried, a thousand in ten minutes.
  expect((await spraying).filter((status) => status === 401).length).toBeLessThanOrEqual(1000);
  expect(await comeIn()).toEqual(asPromised);

  await exchange.stop();
  exchange = await start();
  expect(await comeIn()).toEqual(asPromised);
  const before = megabytes();
  expect(new Set(await spray(5_000, 10_000))).toEqual(new Set([429]));
  expect(await comeIn()).toEqual(asPromised);
  expect(megabytes() - before).toBeLessThan(100);
  await exchange.stop();
  const [log] = await tell<{ events: number }>(
    database.url,
    `select count(*)::int as events from event_log.event where stream like 'security-%'`,
  );
  expect(log!.events).toBeLessThan(500);
}, 300_000);
