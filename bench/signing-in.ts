import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import autocannon from 'autocannon';
import pg from 'pg';
import { atLeast, atMost, type Measured, rate } from './measure.js';
import { startProcess } from './processes.js';

/** People who sign in at once, and seconds for which they do it over and over. */
const [people, seconds] = [200, 8];
/** Other requests a second, meanwhile. */
const others = 100;
/** How many times as long the slowest hundredth of them may take. */
const patience = 10;

const password = randomBytes(15).toString('base64url');
const emailOf = (nth: number) => `bench-${nth % people}@sample.invalid`;

/** What signing in costs, and what it costs the others, on a database that holds the sample records. */
export async function measureSigningIn(databaseUrl: string): Promise<Measured[]> {
  const passwordHash = await openAccounts(databaseUrl);
  // Behind a proxy, so that everyone has an address of their own.
  const env = { DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: 'http://exchange.invalid' };
  const exchange = await startProcess(['dist/apps/standalone/src/main.js'], env);
  try {
    const limit = await rate(2, 3, () => verify(passwordHash, password));
    const quiet = await slowest(`${exchange.url}/catalogue`);
    const [busy, signIns] = await Promise.all([
      slowest(`${exchange.url}/catalogue`),
      rate(people, seconds, (nth) => signIn(exchange.url, nth)),
    ]);
    const alone = `against ${patience} times as long as without them: ${quiet.toFixed(1)} ms`;
    return [
      atLeast('sign-ins, 200 at once', 'a second', signIns, limit, 0.6, 'against argon2id alone, two at once'),
      atMost('p99 of others meanwhile', 'ms', busy, patience * quiet, alone),
    ];
  } finally {
    await exchange.stop();
  }
}

/** Accounts with one password, hashed as the exchange hashes: what it was told to spend, others of its accounts say. */
async function openAccounts(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ known: string }>(
    'select password_hash as known from accounts.account where password_hash is not null limit 1',
  );
  const passwordHash = await hash(password, parseOptions(rows[0]!.known));
  await client.query(
    `insert into accounts.account (id, email, name, roles, organisation, sample, joined_at, password_hash)
     select gen_random_uuid(), 'bench-' || n || '@sample.invalid', 'Sample', '{contributor}', 'iom', true, now(), $2
       from generate_series(0, $1::int - 1) as n`,
    [people, passwordHash],
  );
  await client.end();
  return passwordHash;
}

/** Each person has a browser that keeps its cookies: from the second time on it is known, and the session before ends. */
const cookies = new Map<string, Map<string, string>>();

async function signIn(url: string, nth: number): Promise<void> {
  const email = emailOf(nth);
  const kept = cookies.get(email) ?? new Map<string, string>();
  const cookie = [...kept].map((pair) => pair.join('=')).join('; ');
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.1.${nth % people}.7`, cookie },
    body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200) throw new Error(`A sign-in was answered ${answer.status}: ${await answer.text()}`);
  for (const [, name, value] of answer.headers.getSetCookie().map((set) => /^([^=]+)=([^;]*)/.exec(set)!))
    kept.set(name!, value!);
  cookies.set(email, kept);
  await answer.arrayBuffer();
}

/** Milliseconds that 99 of 100 requests take at most. */
async function slowest(url: string): Promise<number> {
  const { latency, non2xx, errors } = await autocannon({
    url,
    connections: 10,
    overallRate: others,
    duration: seconds,
  });
  if (non2xx + errors > 0) throw new Error(`${url} answered ${non2xx} problems and ${errors} errors`);
  return Math.max(1, latency.p99);
}
