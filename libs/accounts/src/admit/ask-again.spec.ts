import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { generateSync } from 'otplib';
import { type OpenIdProvider, startOpenIdProvider } from '../../../../test/support/open-id-provider.js';
import { goodPassword, type Installation } from '../given.js';
import { noted } from '../given-letters.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { Device } from '../passkeys/given-device.js';
import { type Browser, givenPasskeys } from '../passkeys/given-passkeys.js';
import { Browser as Visitor, callbackOf, wayToLink } from '../providers/given-providers.js';
import { Providers } from '../providers/providers.js';

let people: Awaited<ReturnType<typeof givenPasskeys>>;
let here: Installation;
let provider: OpenIdProvider;
beforeAll(async () => {
  people = await givenPasskeys();
  ({ here } = people);
  provider = await startOpenIdProvider([callbackOf('iom')]);
  await here.app.get(Providers).keep(here.db.manager, 'iom', provider);
});
afterAll(() => Promise.all([here.stop(), provider.close()]));

type Somebody = Awaited<ReturnType<typeof people.somebody>>;
type Answer = Awaited<ReturnType<typeof people.post>>;

/**
 * Sends what the guard lets in, and holds it up at the account until this has happened to it: the guard sees what was before, the
 * change what is then.
 */
async function heldUp(account: string, happens: string, ask: () => Promise<Answer>): Promise<Answer> {
  const runner = here.owner.createQueryRunner();
  await runner.startTransaction();
  await runner.query('select from accounts.account where id = $1 for update', [account]);
  await runner.query(happens, [account]);
  const answer = ask();
  await rest(400);
  await runner.commitTransaction();
  await runner.release();
  return answer;
}

const endSessions = 'delete from accounts.session where account = $1';
const json = (method: 'POST' | 'PUT' | 'DELETE', url: string, { cookie }: Browser, payload: object = {}) =>
  here.app.inject({ method, url, headers: { cookie }, payload });

/** Everything by which somebody signs in, as it is kept; a code of the app that was shown is used up, whatever became of it. */
async function waysOf({ account }: Somebody) {
  const tables = ['passkey', 'one_time_code', 'recovery_code', 'identity', 'address_change'];
  const rows = await Promise.all(
    tables.map((table) =>
      here.owner.query(`select to_jsonb(t) - 'last_step' as row from accounts.${table} t where account = $1`, [
        account,
      ]),
    ),
  );
  const [{ password_hash: password }] = await here.owner.query('select * from accounts.account where id = $1', [
    account,
  ]);
  return { password, ...Object.fromEntries(tables.map((table, at) => [table, rows[at]])) };
}

/** Turns codes on; answers one of now. */
async function withCodes({ account, email }: Somebody): Promise<string> {
  const codes = here.app.get(OneTimeCodes);
  const { secret } = (await codes.begin(account, email))!;
  const before = Date.now() - 60_000;
  await codes.confirm(here.db.manager, account, generateSync({ secret, epoch: before / 1000 }), before);
  return generateSync({ secret });
}

/** What changes how somebody signs in, begun as far as it can be before the last request, which is answered. */
const changes: Record<string, (somebody: Somebody) => Promise<() => Promise<Answer>>> = {
  'a new password': async ({ browser }) => {
    const passwords = { current: goodPassword, password: 'nine otters under the bridge' };
    return () => json('PUT', '/api/v1/password', browser, passwords);
  },
  'a passkey': async ({ browser }) => {
    const passkey = new Device().make(await people.question('/account/passkeys/question', browser));
    return () => people.post('/account/passkeys', { passkey, name: 'Sample laptop' }, browser);
  },
  'codes of an app': async ({ account, email, browser }) => {
    const { secret } = (await here.app.get(OneTimeCodes).begin(account, email))!;
    return () => people.post('/account/sign-in/codes/confirm', { code: generateSync({ secret }) }, browser);
  },
  'no codes any more': async (somebody) => {
    const code = await withCodes(somebody);
    return () => people.post('/account/sign-in/codes/remove', { code }, somebody.browser);
  },
  'new codes for recovery': async (somebody) => {
    await withCodes(somebody);
    return () => people.post('/account/sign-in/recovery-codes', {}, somebody.browser);
  },
  'another address': async ({ browser }) => {
    const email = `${randomUUID()}@sample.invalid`;
    return () => people.post('/account/e-mail', { email }, browser);
  },
  'an identity of their organisation': async ({ account, email, browser }) => {
    provider.person = { subject: randomUUID() };
    const visitor = new Visitor(here).keep(browser.cookie);
    const back = await provider.visit(await wayToLink({ id: account, email, browser: visitor }));
    return () => here.app.inject({ url: back, headers: { cookie: visitor.cookie } });
  },
  'no identity any more': async ({ account, browser }) => {
    await here.db.query('insert into accounts.identity (issuer, subject, account) values ($1, $2, $3)', [
      provider.issuer,
      randomUUID(),
      account,
    ]);
    return () => people.post('/account/provider/unlink', {}, browser);
  },
};

describe('what somebody who had got in has begun', () => {
  it.each(Object.entries(changes))('ends with the session: %s', async (_, begin) => {
    const somebody = await people.somebody();
    const last = await begin(somebody);
    const before = await waysOf(somebody);
    const { statusCode } = await heldUp(somebody.account, endSessions, last);
    expect(statusCode).toBe(401);
    expect(await waysOf(somebody)).toEqual(before);
  });

  it.each(Object.entries(changes))('is done where the session goes on: %s', async (_, begin) => {
    const somebody = await people.somebody();
    const last = await begin(somebody);
    const before = await waysOf(somebody);
    const answer = await heldUp(somebody.account, 'select $1::uuid', last);
    expect(answer.statusCode).toBeLessThan(400);
    expect(await waysOf(somebody)).not.toEqual(before);
  });
});

describe('what an administrator has begun', () => {
  const doings: [string, 'POST' | 'PUT' | 'DELETE', (account: string) => string, object?][] = [
    ['roles', 'PUT', (account) => `/api/v1/accounts/${account}/roles`, { roles: ['chair'] }],
    ['disabling', 'POST', (account) => `/api/v1/accounts/${account}/disable`],
    ['erasing', 'POST', (account) => `/api/v1/accounts/${account}/erase`],
    ['taking factors away', 'DELETE', (account) => `/api/v1/accounts/${account}/factors`],
    ['a provider', 'PUT', () => '/api/v1/providers/ilo'],
    ['no provider', 'DELETE', () => '/api/v1/providers/iom'],
  ];
  const ends: [string, string, number][] = [
    ['the session', endSessions, 401],
    ['the account', 'update accounts.account set disabled_at = now() where id = $1', 401],
    ['the role', `update accounts.account set roles = '{contributor}' where id = $1`, 403],
  ];

  it.each(doings.flatMap((doing) => ends.map((end) => [end[0], doing[0], doing, end] as const)))(
    'ends with %s: %s',
    async (_, __, [, method, url, body], [, happens, status]) => {
      const [other, administrator] = [await people.somebody(), await people.somebody(['administrator'])];
      await withCodes(administrator);
      const whole = () => here.owner.query('select * from accounts.account where id = $1', [other.account]);
      const before = await whole();
      const { issuer, clientId, clientSecret } = provider;
      const asked = url(other.account).includes('providers') ? { issuer, clientId, clientSecret } : body;
      const answer = await heldUp(administrator.account, happens, () =>
        json(method, url(other.account), administrator.browser, asked),
      );
      expect(answer.statusCode).toBe(status);
      expect(await whole()).toEqual(before);
      const done = (await noted(here)).filter(({ by }) => by === administrator.account).map(({ what }) => what);
      expect(done.filter((what) => what !== 'AccessRefused')).toEqual(['SignedIn']);
    },
  );
});

it('a change of address that is asked for again and again does not keep anybody from disabling the account', async () => {
  const { browser: administrator, ...one } = await people.somebody(['administrator']);
  await withCodes({ ...one, browser: administrator });
  for (let round = 0; round < 5; round++) {
    const { account, browser } = await people.somebody();
    const asking = Array.from({ length: 10 }, (_, at) =>
      people.post('/account/e-mail', { email: `${round}-${at}-${randomUUID()}@sample.invalid` }, browser),
    );
    const disabled = await json('POST', `/api/v1/accounts/${account}/disable`, administrator);
    expect(disabled.statusCode).toBe(204);
    for (const { statusCode } of await Promise.all(asking)) expect([303, 401]).toContain(statusCode);
  }
});

describe('an owner who ends all sessions while somebody in one of them changes something', () => {
  it('is not the one who loses: neither waits for what the other holds', async () => {
    const somebody = await people.somebody();
    const { account, email, browser: first } = somebody;
    const [thief, owner] = [await here.signIn(email), await here.signIn(email)];
    await changes['no identity any more']!(somebody);
    const runner = here.owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query('select from accounts.identity where account = $1 for update', [account]);
    const change = people.post('/account/provider/unlink', {}, thief).then(({ statusCode }) => statusCode);
    await rest(300);
    const end = json('DELETE', '/api/v1/sessions', owner).then(({ statusCode }) => statusCode);
    await rest(300);
    await runner.commitTransaction();
    await runner.release();
    expect(await Promise.all([change, end])).toEqual([303, 204]);
    for (const { cookie } of [first, thief])
      expect((await here.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401);
  });
});

it('a provider that is removed three times at once is removed once, by an administrator who signed in with it', async () => {
  for (let round = 0; round < 4; round++) {
    const { account, browser, ...administrator } = await people.somebody(['administrator']);
    await withCodes({ account, browser, ...administrator });
    await here.app.get(Providers).keep(here.db.manager, 'iom', provider);
    await here.owner.query(`update accounts.session set proofs = '{provider}' where account = $1`, [account]);
    const remove = () => json('DELETE', '/api/v1/providers/iom', browser);
    const statuses = (await Promise.all([remove(), remove(), remove()])).map(({ statusCode }) => statusCode);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 401, 401]);
  }
});

it('a proof that comes when the session has ended is not noted', async () => {
  const { account, browser } = await people.somebody();
  const prove = () => json('POST', '/api/v1/session/proof', browser, { shown: goodPassword });
  const runner = here.owner.createQueryRunner();
  await runner.startTransaction();
  await runner.query(endSessions, [account]);
  const answer = prove().then(({ statusCode }) => statusCode);
  await rest(600);
  await runner.commitTransaction();
  await runner.release();
  expect(await answer).toBe(401);
  expect((await noted(here)).filter(({ what, by }) => what === 'ProofGiven' && by === account)).toEqual([]);
});
