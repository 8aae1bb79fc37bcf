import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { listRoutes } from '../support/doors.js';
import { openSession, tell } from '../support/people.js';
import { type Exchange, startExchange } from './exchange-process.js';

let database: TestDatabase;
let exchange: Exchange;
let unsafe: [method: string, path: string][];
let cookie: string;

/** What browsers tell of a page is taken from anyone, and changes nothing. */
const changesNothing = ['POST /violations'];

beforeAll(async () => {
  database = await freshDatabase();
  unsafe = (await listRoutes(database.url))
    .filter((route) => !route.startsWith('GET ') && !changesNothing.includes(route))
    .map((route) => route.replaceAll(/:\w+/g, () => randomUUID()).split(' ') as [string, string]);
  exchange = await startExchange({ env: { DATABASE_URL: database.url } });
  ({ cookie } = await openSession(database.url, { role: 'administrator', organisation: 'unodc' }));
}, 120_000);
afterAll(async () => {
  await exchange.stop();
  await database.drop();
});

/** All that a request could have changed. That it was refused is noted. */
async function everything(): Promise<unknown> {
  const count = (what: string) => `(select count(*)::int from ${what}) as "${what.split(' ')[0]}"`;
  const noted = `event_log.event where type <> 'AccessRefused'`;
  const places = [noted, 'accounts.account', 'accounts.session', 'accounts.ticket'];
  return tell(database.url, `select ${places.map(count).join(', ')}`);
}

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const evil = 'https://evil.example';

describe('a door that changes something', () => {
  it.each<[string, Record<string, string>]>([
    ['another site, as JSON', { ...json, 'sec-fetch-site': 'cross-site', origin: evil }],
    ['another site, as a form', { ...form, 'sec-fetch-site': 'cross-site', origin: evil }],
    ['a neighbour under the same domain', { ...form, 'sec-fetch-site': 'same-site', origin: 'https://other.example' }],
    ['another site, in a browser that does not say so', { ...form, origin: evil }],
    ['a page without an origin', { ...form, origin: 'null' }],
    [
      'another site that claims by headers of a proxy to be this one',
      { ...form, origin: evil, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    ],
  ])(
    'does not open to %s',
    async (_, headers) => {
      const before = await everything();
      expect(unsafe.length).toBeGreaterThan(30);
      for (const [method, path] of unsafe) {
        const body = headers['content-type'] === json['content-type'] ? '{}' : '';
        const answer = await fetch(exchange.url + path, { method, headers: { ...headers, cookie }, body });
        expect([method, path, answer.status]).toEqual([method, path, 403]);
      }
      expect(await everything()).toEqual(before);
    },
    60_000,
  );

  it.each(['', 'csrf=', 'csrf=forged', `csrf=${'A'.repeat(43)}`, 'csrf=a&csrf=b'])(
    'does not open to a form of a signed-in person that carries "%s"',
    async (body) => {
      for (const [method, path] of unsafe) {
        const headers = { ...form, cookie, 'sec-fetch-site': 'same-origin' };
        const answer = await fetch(exchange.url + path, { method, headers, body });
        expect([method, path, answer.status]).toEqual([method, path, 403]);
      }
    },
    60_000,
  );
});

/** The first answers to wrong passwords for one account, each attempt with the headers that `from` gives it. */
async function guess(url: string, times: number, from: (attempt: number) => Record<string, string>) {
  const body = JSON.stringify({ email: `${randomUUID()}@sample.invalid`, password: 'not the password' });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < times; attempt++) {
    const headers = { ...json, ...from(attempt) };
    statuses.push((await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body })).status);
  }
  return statuses;
}
const pretended = (attempt: number) => `203.0.${attempt}.${attempt + 1}`;

describe('headers that only a proxy may set', () => {
  it.each<[string, (attempt: number) => Record<string, string>]>([
    ['X-Forwarded-For', (attempt) => ({ 'x-forwarded-for': pretended(attempt) })],
    ['Forwarded', (attempt) => ({ forwarded: `for=${pretended(attempt)}` })],
    ['X-Real-IP', (attempt) => ({ 'x-real-ip': pretended(attempt) })],
  ])(
    'give a guesser no other address where no proxy is believed: %s',
    async (_, from) => expect(await guess(exchange.url, 12, from)).toContain(429),
    60_000,
  );

  it('make no connection an encrypted one, and no host ours', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
    const answer = await fetch(`${exchange.url}/sign-in`, { headers });
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    expect(await answer.text()).not.toContain('evil.example');
  });

  it('are believed of the proxy, and not of who writes them before it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'exchange-forgery-'));
    const PUBLIC_URL_FILE = join(folder, 'public-url');
    writeFileSync(PUBLIC_URL_FILE, 'https://exchange.example\n');
    const behind = await startExchange({ env: { DATABASE_URL: database.url, PUBLIC_URL_FILE } });
    const comingFrom = async (origin: string) => (await guess(behind.url, 1, () => ({ origin })))[0];
    try {
      expect(await comingFrom('https://exchange.example')).toBe(401);
      expect(await comingFrom(behind.url)).toBe(403);
      const ofIntranet = (attempt: number) => ({ 'x-forwarded-for': `${pretended(attempt)}, 10.1.2.3` });
      expect(await guess(behind.url, 12, ofIntranet)).toContain(429);
      const spoofed = (attempt: number) => ({ 'x-forwarded-for': `${pretended(attempt)}, 198.51.100.7` });
      expect(await guess(behind.url, 12, spoofed)).toContain(429);
    } finally {
      await behind.stop();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
