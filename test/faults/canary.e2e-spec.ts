import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import type { ParsedMail } from 'mailparser';
import { hashPassword } from '../../libs/accounts/src/passwords.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { type OpenIdProvider, startOpenIdProvider } from '../support/open-id-provider.js';
import { tell } from '../support/people.js';
import { type Exchange, startExchange } from './exchange-process.js';

/** What is known to be secret, by what it is. It grows as the exchange hands secrets out. */
const secrets = new Map<string, string>();
const secret = (what: string, value = `canary-${randomBytes(12).toString('hex')}`): string => {
  secrets.set(what, value);
  return value;
};

const email = 'canary@sample.invalid';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

let database: TestDatabase;
let owner: { url: string; name: string };
let server: MailServer;
let provider: OpenIdProvider;
let exchange: Exchange;
/** Every answer, whole: its head and its body. */
const answers: { asked: string; whole: string; gives: string[] }[] = [];
/** The cookies of the one browser. */
const jar = new Map<string, string>();

/** A role that owns the database, with a password to look for. */
async function ownerOf({ url }: TestDatabase): Promise<{ url: string; name: string }> {
  const [address, name] = [new URL(url), `canary_${randomBytes(4).toString('hex')}`];
  address.username = name;
  address.password = secret('password of the database');
  await tell(url, `create role ${name} superuser login password '${address.password}'`);
  return { url: address.href, name };
}

beforeAll(async () => {
  database = await freshDatabase();
  [owner, server] = await Promise.all([ownerOf(database), startMailServer()]);
  const smtp = new URL(server.url);
  smtp.username = 'exchange';
  smtp.password = secret('password of the mail server');
  exchange = await startExchange({
    env: {
      DATABASE_URL: owner.url,
      SMTP_URL: smtp.href,
      SECRETS_KEY: secret('SECRETS_KEY', randomBytes(32).toString('base64')),
      SECRETS_KEY_BEFORE: secret('SECRETS_KEY_BEFORE', randomBytes(32).toString('base64')),
      LOG_LEVEL: 'trace',
    },
  });
  provider = await startOpenIdProvider([`${exchange.url}/sign-in/callback/unodc`]);
  await tell(
    database.url,
    `insert into accounts.account (id, email, name, roles, organisation, password_hash, joined_at, sample)
     values ($1, $2, 'Sample Administrator', '{administrator}', 'unodc', $3, now(), true)`,
    [randomUUID(), email, await hashPassword(secret('password'))],
  );
}, 60_000);
afterAll(async () => {
  await exchange.stop();
  await Promise.all([server.close(), provider.close()]);
  await tell(
    database.url,
    `reassign owned by ${owner.name} to current_user; drop owned by ${owner.name}; drop role ${owner.name}`,
  );
  await database.drop();
});

/** Asks as a browser does, and keeps the answer. `gives` are the secrets that it is there to hand out. */
async function ask(path: string, { gives = [], ...init }: RequestInit & { gives?: string[] } = {}): Promise<string> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(exchange.url + path, {
    redirect: 'manual',
    ...init,
    headers: { cookie, ...(init.headers as Record<string, string>) },
  });
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    jar.set(name, value);
    if (value.length === 43) gives.push(secretNamed(`cookie ${name} no. ${secrets.size}`, value));
  }
  const body = await answer.text();
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  answers.push({
    asked: `${init.method ?? 'GET'} ${path.split('?')[0]} ${answer.status}`,
    whole: `${head}\n${body}`,
    gives,
  });
  return body;
}
const secretNamed = (what: string, value: string): string => (secret(what, value), what);

const sendJson = (path: string, body: object, method = 'POST') =>
  ask(path, { method, headers: json, body: JSON.stringify(body) });

async function sendForm(path: string, fields: Record<string, string> = {}, gives: string[] = []): Promise<string> {
  const { csrf = '' } = JSON.parse(await ask('/api/v1/session')) as { csrf?: string };
  return ask(path, { method: 'POST', headers: form, body: new URLSearchParams({ csrf, ...fields }).toString(), gives });
}

/** The token of the link to this page in the newest mail, which is a secret from now on. */
async function tokenOf(path: string): Promise<string> {
  const begins = server.received.length;
  for (const end = Date.now() + 30_000; Date.now() < end; await after(50))
    for (const { text } of server.received.slice(Math.max(0, begins - 1))) {
      const [, token] = new RegExp(`${path}\\?token=([\\w-]+)`).exec(text ?? '') ?? [];
      if (token && ![...secrets.values()].includes(token)) return secret(`token of ${path}`, token);
    }
  throw new Error(`No mail leads to ${path}: ${exchange.printed()}`);
}

/** The secrets that a text shows, in any of the ways in which text is written down. */
const shownIn = (text: string): string[] =>
  [...secrets].filter(([, value]) => writings(value).some((one) => text.includes(one))).map(([what]) => what);

const writings = (value: string): string[] => [
  value,
  encodeURIComponent(value),
  Buffer.from(value).toString('hex'),
  Buffer.from(value, 'base64url').toString('hex'),
  Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -1),
];

/** Every row of every table, the event log among them. */
async function everyRow(): Promise<string> {
  const tables = await tell<{ name: string }>(
    database.url,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(25);
  const rows = tables.map(({ name }) =>
    tell<{ row: string }>(database.url, `select one::text as row from ${name} one`),
  );
  return (await Promise.all(rows))
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

const wholeOf = ({ subject, text, html, headerLines }: ParsedMail) =>
  [subject, text, html, ...headerLines.map(({ line }) => line)].join('\n');

/** Nobody gets through to the database meanwhile. */
async function withoutDatabase(work: () => Promise<unknown>): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  const main = new URL(database.url);
  main.pathname = '/postgres';
  await tell(main.href, `alter database ${name} allow_connections false`);
  await tell(main.href, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  await work();
  await tell(main.href, `alter database ${name} allow_connections true`);
}

async function untilReady(): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await after(100))
    if ((await fetch(`${exchange.url}/health/ready`)).ok) return;
  throw new Error('The exchange did not come back');
}

/** Bodies and addresses that are refused before or after they are read, each with a secret in it. */
async function sendNonsense(): Promise<void> {
  const typed = secrets.get('what was mistyped') ?? secret('what was mistyped');
  for (const path of ['/api/v1/session', '/api/v1/password/reset', '/api/v1/invitations', '/api/v1/providers/iom']) {
    for (const body of [
      `{"email": "${email}", "password": "${typed}"`,
      JSON.stringify({ email: typed, password: typed }),
      JSON.stringify({ email, password: { of: typed }, passwort: typed, token: [typed], clientSecret: { typed } }),
      JSON.stringify({
        email,
        token: typed,
        password: typed.repeat(100),
        clientSecret: typed.repeat(1000),
        issuer: typed,
      }),
    ])
      await ask(path, { method: path.includes('providers') ? 'PUT' : 'POST', headers: json, body });
    await ask(path, { method: 'POST', headers: { 'content-type': 'text/x-unknown' }, body: typed });
  }
  await ask(`/join?token=${typed}`, { gives: ['what was mistyped'] });
  await ask('/api/v1/session', {
    headers: { authorization: `Bearer ${typed}`, cookie: `session=${typed}`, 'x-csrf-token': typed },
  });
}

/** What has to have come to pass for the search to be worth something. */
const happened = [
  'POST /api/v1/session 400',
  'POST /api/v1/session 401',
  'POST /api/v1/session 415',
  'POST /api/v1/session 200',
  'POST /api/v1/invitations 400',
  'PUT /api/v1/providers/iom 400',
  'POST /account/sign-in/codes/confirm 200',
  'PUT /api/v1/providers/unodc 204',
  'GET /sign-in/with/unodc 303',
  'POST /join 303',
  'POST /reset-password 400',
  'POST /api/v1/password/reset 204',
  // Of connections that were lost the one, of connections that are refused the other.
  expect.stringMatching(/^GET \/join 50[03]$/),
];

it('gives no secret away: not in its output, its answers, its database, its events or its mails', async () => {
  const password = secrets.get('password')!;
  await sendJson('/api/v1/session', { email, password: secret('a wrong password') });
  await sendForm('/sign-in', { email, password: secret('another wrong password') });
  await sendNonsense();
  await sendJson('/api/v1/session', { email, password });
  await sendNonsense();

  await sendForm('/account/sign-in/codes');
  const page = await ask('/account/sign-in', { gives: ['secret of the authenticator app'] });
  const app = secret(
    'secret of the authenticator app',
    /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page)![1]!.replaceAll(' ', ''),
  );
  const made = await sendForm('/account/sign-in/codes/confirm', { code: generateSync({ secret: app }) }, [
    'recovery code',
  ]);
  secret('recovery code', /<code>([^<]+)<\/code>/.exec(made)![1]);

  const { issuer, clientId, clientSecret } = provider;
  await sendJson(
    '/api/v1/providers/unodc',
    { issuer, clientId, clientSecret: secret('client secret', clientSecret) },
    'PUT',
  );
  for (const path of ['/admin/providers', '/api/v1/providers', '/admin/accounts', '/account/sign-in']) await ask(path);

  await sendJson('/api/v1/invitations', {
    email: 'newcomer@sample.invalid',
    organisation: 'iom',
    roles: ['contributor'],
  });
  const invitation = await tokenOf('/join');
  await sendForm('/sign-out');
  await ask('/sign-in/with/unodc');
  await ask(`/join?token=${invitation}`, { gives: ['token of /join'] });
  await sendForm('/join', { token: invitation, name: 'Sample Newcomer', password: secret('the newcomer’s password') });
  await sendForm('/sign-out');

  await sendJson('/api/v1/password/forgotten', { email });
  const reset = await tokenOf('/reset-password');
  await ask(`/reset-password?token=${reset}`, { gives: ['token of /reset-password'] });
  await sendForm('/reset-password', { token: reset, password: 'short' }, ['token of /reset-password']);
  const next = secret('the next password');
  await sendJson('/api/v1/password/reset', { token: reset, password: next });

  await withoutDatabase(async () => {
    await sendJson('/api/v1/session', { email, password: next });
    await sendJson('/api/v1/password/reset', { token: reset, password: next });
    await ask(`/join?token=${invitation}`);
    await ask('/health/ready');
  });
  await untilReady();
  server.refuses = 'Not now';
  await sendJson('/api/v1/password/forgotten', { email: 'newcomer@sample.invalid' });
  for (const end = Date.now() + 30_000; !exchange.printed().includes('Not now') && Date.now() < end;) await after(50);
  server.refuses = null;
  await sendJson('/api/v1/session', {
    email,
    password: next,
    code: generateSync({ secret: app, epoch: Date.now() / 1000 + 30 }),
  });
  const rows = await everyRow();
  await exchange.stop();

  expect(
    answers.flatMap(({ asked, whole, gives }) =>
      shownIn(whole)
        .filter((what) => !gives.includes(what))
        .map((what) => [asked, what]),
    ),
  ).toEqual([]);
  expect(shownIn(rows)).toEqual([]);
  expect(shownIn(exchange.printed())).toEqual([]);
  expect(server.received.flatMap((mail) => shownIn(wholeOf(mail)))).toEqual([
    'token of /join',
    'token of /reset-password',
  ]);
  expect(answers.map(({ asked }) => asked)).toEqual(expect.arrayContaining(happened));
  expect(exchange.printed()).toMatch(/"level":40.*Message failed: 451 Not now/);
}, 120_000);

// The negative control: a search that finds nothing proves something only if it would find what is there.
it('would have been found out otherwise', () => {
  for (const [what, value] of secrets)
    for (const written of [
      value,
      JSON.stringify({ password: value }),
      `?token=${encodeURIComponent(value)}`,
      `\\x${Buffer.from(value).toString('hex')}`,
    ])
      expect(shownIn(`before ${written} after`)).toContain(what);
  expect(secrets.size).toBeGreaterThan(15);
});
