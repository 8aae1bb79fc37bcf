import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { Config } from '#libs/platform';
import { givenAccounts, goodPassword, type Installation, sampleAccount } from '../given.js';

const { email } = sampleAccount;
const right = { email, password: goodPassword };
const wrong = { email, password: 'seven herons over the sea' };
const unknown = { email: 'unknown@sample.invalid', password: goodPassword };
const url = '/api/v1/session';

const cookieOf = ({ headers }: { headers: Record<string, unknown> }) => String([headers['set-cookie']].flat()[0]);

describe('signing in', () => {
  let here: Installation;
  let address = 0;
  beforeAll(async () => {
    here = await givenAccounts();
    await here.open();
  });
  afterAll(() => here.stop());
  beforeEach(() => here.owner.query('delete from accounts.rate'));

  /** Every attempt from a network of its own, where the limits are not what is looked at. */
  const signIn = (payload: object, headers: Record<string, string> = {}, remoteAddress = `10.0.${++address}.1`) =>
    here.app.inject({ method: 'POST', url, payload, headers, remoteAddress });
  const whoAmI = (cookie: string) => here.app.inject({ method: 'GET', url, headers: { cookie } });

  it('is not kept from an account by invitations to its address, however many', async () => {
    const email = 'invited-anew@sample.invalid';
    const invite = `insert into accounts.account (id, email, name, roles, organisation)
                    select gen_random_uuid(), $1, '', '{contributor}', 'ilo' from generate_series(1, 20)`;
    await here.db.query(invite, [email]);
    await here.open({ email });
    await here.db.query(invite, [email]);
    expect((await here.signIn(email)).csrf).toMatch(/^[\w-]+$/);
  });

  it('tells me who I am, then and later', async () => {
    const answer = await signIn({ ...right, email: 'Contributor@Sample.invalid' });
    const me = answer.json<Record<string, unknown>>();
    expect(answer.statusCode).toBe(200);
    expect(me).toMatchObject({ email, name: 'Sample Contributor', roles: ['contributor'], organisation: 'iom' });
    expect(me['csrf']).toMatch(/^[\w-]{43}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await whoAmI(cookieOf(answer))).json()).toEqual(me);
    expect((await whoAmI('')).statusCode).toBe(401);
  });

  it('gives a cookie that no script can read and no other site can send along', async () => {
    const cookie = cookieOf(await signIn(right));
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/);
  });

  it('gives a cookie that stays on this host and on TLS, where a proxy in front speaks it', async () => {
    here.app.get(Config).publicUrl = 'https://exchange.test';
    try {
      const answer = await signIn(right, { origin: 'https://exchange.test' });
      expect(cookieOf(answer)).toMatch(
        /^__Host-session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure$/,
      );
      const [token] = cookieOf(answer).split(';');
      expect((await whoAmI(token!)).statusCode).toBe(200);
      expect((await whoAmI(token!.replace('__Host-', ''))).statusCode).toBe(401);
    } finally {
      delete here.app.get(Config).publicUrl;
    }
  });

  it('keeps no token that could be read from a copy of the database', async () => {
    const token = cookieOf(await signIn(right))
      .slice('session='.length)
      .split(';')[0]!;
    const [row] = await here.db.query<{ bytes: number; kept: string }[]>(
      `select min(length(token_hash)) as bytes, string_agg(encode(token_hash, 'hex'), ' ') as kept from accounts.session`,
    );
    expect(row?.bytes).toBe(32);
    expect(row?.kept).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    expect(row?.kept).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('begins a new session each time and ends the one before, so that nobody can fix a token beforehand', async () => {
    const planted = `session=${'A'.repeat(43)}`;
    const first = cookieOf(await signIn(right, { cookie: planted })).split(';')[0]!;
    const second = cookieOf(await signIn(right, { cookie: first })).split(';')[0]!;
    expect(new Set([planted, first, second]).size).toBe(3);
    const known = await Promise.all([planted, first, second].map(async (cookie) => (await whoAmI(cookie)).statusCode));
    expect(known).toEqual([401, 401, 200]);
  });

  it('says the same of an unknown address, a wrong password, a disabled account and one without a password', async () => {
    const [disabled, invited] = ['disabled@sample.invalid', 'invited@sample.invalid'];
    await here.open({ email: disabled });
    await here.open({ email: invited });
    await here.db.query('update accounts.account set disabled_at = now() where email = $1', [disabled]);
    await here.db.query('update accounts.account set password_hash = null where email = $1', [invited]);
    const asked = [wrong, unknown, { ...right, email: disabled }, { ...right, email: invited }];
    const answers = await Promise.all(asked.map((payload) => signIn(payload)));
    const shape = answers.map(({ statusCode, body, headers }) =>
      JSON.stringify([statusCode, body, { ...headers, date: '' }]),
    );
    expect(answers[0]?.statusCode).toBe(401);
    expect(new Set(shape).size).toBe(1);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    await signIn(unknown); // the first one also makes the hash that stands in
    const times: Record<string, number[]> = { known: [], not: [] };
    // In turns, so that whatever else the machine does delays both.
    for (let round = 0; round < 15; round++)
      for (const [whose, payload] of Object.entries({ known: wrong, not: unknown })) {
        const start = performance.now();
        expect((await signIn(payload)).statusCode).toBe(401);
        times[whose]!.push(performance.now() - start);
      }
    const [known, not] = ['known', 'not'].map((whose) => times[whose]!.toSorted((a, b) => a - b)[7]!) as [
      number,
      number,
    ];
    expect(not / known).toBeGreaterThan(0.5);
    expect(not / known).toBeLessThan(2);
  });

  it('hashes the password anew where it was hashed with another cost', async () => {
    const old = await hash(goodPassword, { memoryCost: 8192, timeCost: 1 });
    await here.db.query('update accounts.account set password_hash = $1 where email = $2', [old, email]);
    expect((await signIn(right)).statusCode).toBe(200);
    const [row] = await here.db.query<{ now: string }[]>(
      'select password_hash as now from accounts.account where email = $1',
      [email],
    );
    expect(row?.now).toContain('m=19456,t=2,p=1');
    expect((await signIn(right)).statusCode).toBe(200);
  });

  it('makes someone who guesses wait, and says how long', async () => {
    for (let guess = 0; guess < 5; guess++) expect((await signIn(wrong, {}, '192.0.2.9')).statusCode).toBe(401);
    const answer = await signIn(right, {}, '192.0.2.9');
    expect(answer.statusCode).toBe(429);
    expect(Number(/in (\d+) seconds/.exec(answer.body)?.[1])).toBeGreaterThan(50);
    expect((await signIn(right)).statusCode).toBe(200);
  });

  it.each([
    [{}, 400],
    [{ email, password: 7 }, 400],
    [{ email: ['a@sample.invalid'], password: 'x' }, 400],
    [{ ...right, admin: true }, 400],
    [{ email: 'no\0body@sample.invalid', password: 'x' }, 400],
    [{ email: 'lone\ud800@sample.invalid', password: 'x' }, 400],
    [{ email, password: 'x'.repeat(1025) }, 400],
    [{ email, password: 'lone \ud800 \0' }, 401],
  ])('answers %j with %d', async (payload, status) => expect((await signIn(payload)).statusCode).toBe(status));

  it('signs out: the token is worth nothing, the cookie goes, and the browser forgets', async () => {
    const cookie = cookieOf(await signIn(right)).split(';')[0]!;
    const answer = await here.app.inject({ method: 'DELETE', url, headers: { cookie } });
    expect([answer.statusCode, answer.headers['clear-site-data']]).toEqual([204, '"cache", "storage"']);
    expect(cookieOf(answer)).toBe('session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
    expect((await whoAmI(cookie)).statusCode).toBe(401);
  });
});
