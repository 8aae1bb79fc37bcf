import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { noted, posted, tokenFor } from '../given-letters.js';
import type { Asking } from '../admit/asking.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import type { Proof } from '../session.js';
import { Entrances } from '../sign-in/entrances.js';
import { Tickets } from '../tickets.js';

const newPassword = 'nine otters under the bridge';

let here: Installation;
beforeAll(async () => {
  here = await givenAccounts();
});
afterAll(() => here.stop());

type Browser = Awaited<ReturnType<Installation['signIn']>>;

const change = (payload: object, { cookie }: Browser) =>
  here.app.inject({ method: 'PUT', url: '/api/v1/password', headers: { cookie }, payload });
const submit = (fields: Record<string, string>, { cookie, csrf }: Browser) =>
  here.app.inject(posted('/account/password', { csrf, ...fields }, cookie));
const show = ({ cookie }: Browser) => here.app.inject({ url: '/account/password', headers: { cookie } });
const isIn = async (cookie: string) =>
  (await here.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode === 200;

describe('changing my password', () => {
  let me: string;
  let email: string;
  let browser: Browser;
  beforeEach(async () => {
    email = `${randomUUID()}@sample.invalid`;
    me = await here.open({ email });
    browser = await here.signIn(email);
  });
  const attempt = (password: string) =>
    ({ method: 'POST', url: '/api/v1/session', payload: { email, password } }) as const;
  const signIn = async (password: string) => (await here.app.inject(attempt(password))).statusCode;
  const both = { current: goodPassword, password: newPassword };

  it('holds at once, ends every other session, and goes on under a new token in this one', async () => {
    const other = await here.signIn(email);
    const answer = await change(both, browser);
    expect(answer.statusCode).toBe(200);
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    expect([await isIn(cookie), await isIn(browser.cookie), await isIn(other.cookie)]).toEqual([true, false, false]);
    expect([await signIn(goodPassword), await signIn(newPassword)]).toEqual([401, 200]);
    expect(await noted(here)).toContainEqual({ what: 'PasswordChanged', account: me, by: me });
  });

  it('leaves nobody signed in by the old one, who comes at the same moment', async () => {
    let [current, next] = [goodPassword, newPassword];
    for (let round = 0; round < 4; round++) {
      const changed = change({ current, password: next }, browser);
      const signIns = Array.from({ length: 25 }, (_, nth) =>
        after(nth * 4).then(() => here.app.inject({ ...attempt(current), remoteAddress: `10.8.${round}.${nth}` })),
      );
      const cookie = String((await changed).headers['set-cookie']).split(';')[0]!;
      await Promise.all(signIns);
      const open = await here.db.query('select from accounts.session where account = $1', [me]);
      expect([open.length, await isIn(cookie)]).toEqual([1, true]);
      [browser, current, next] = [{ ...browser, cookie }, next, current];
      await here.owner.query('delete from accounts.rate');
    }
  }, 30_000);

  it('leaves no session that was being opened while it changed', async () => {
    const entrances = here.app.get(Entrances);
    const request = { ip: '192.0.2.9', headers: {} } as Asking;
    const seen = { proofs: ['password', 'one-time-code'] as Proof[], request, before: null };
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    let reach = () => {};
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const entrance = entrances.open(me, seen, async () => {
      reach();
      await gate;
    });
    await reached;
    const changed = change(both, browser);
    await after(300);
    goOn();
    const { token } = await entrance;
    expect((await changed).statusCode).toBe(200);
    expect(await isIn(`session=${token}`)).toBe(false);
  });

  it('leaves nothing of a first step whose second comes at the same moment', async () => {
    const tickets = here.app.get(Tickets);
    const ticket = await tickets.issue('second-factor', { account: me, minutes: 5 });
    await change(both, browser);
    expect(await tickets.look('second-factor', ticket)).toBeNull();
  });

  it('leaves no other browser known, and no secret for an app that somebody else may have seen', async () => {
    const other = await here.app.inject(attempt(goodPassword));
    const [mine] = (await here.app.inject(attempt(goodPassword))).cookies.filter(({ name }) => name === 'known-device');
    expect(other.cookies.map(({ name }) => name)).toContain('known-device');
    await here.app.get(OneTimeCodes).begin(me, email);
    const cookie = `${browser.cookie}; known-device=${mine!.value}`;
    expect((await change(both, { ...browser, cookie })).statusCode).toBe(200);
    const known = await here.db.query<{ hash: string }[]>(
      `select encode(token_hash, 'hex') as hash from accounts.ticket where account = $1 and kind = 'known-device'`,
      [me],
    );
    expect(known).toEqual([{ hash: createHash('sha256').update(mine!.value).digest('hex') }]);
    expect(await here.app.get(OneTimeCodes).begun(me, email)).toBeNull();
  });

  it('voids a link that somebody has asked for', async () => {
    const token = String(await tokenFor(here, 'reset', me));
    await change(both, browser);
    const answer = await here.app.inject(posted('/reset-password', { token, password: 'eight cranes in the reeds' }));
    expect(answer.statusCode).toBe(410);
  });

  it('wants the password of now, and slows down who guesses at it', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 7; time++)
      statuses.push((await change({ ...both, current: `wrong ${time}` }, browser)).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    await here.owner.query('delete from accounts.rate');
    expect(await signIn(goodPassword)).toBe(200);
  });

  it.each(['too short', 'passwordpassword', 'Sample Contributor'])(
    'refuses %s, and changes nothing',
    async (password) => {
      const answer = await change({ current: goodPassword, password }, browser);
      expect(answer.statusCode).toBe(400);
      expect([await isIn(browser.cookie), await signIn(goodPassword)]).toEqual([true, 200]);
    },
  );

  it('gives a first one to who signs in by something else', async () => {
    await here.owner.query('update accounts.account set password_hash = null where id = $1', [me]);
    expect((await show(browser)).body).not.toContain('name="current"');
    await here.owner.query(`update accounts.session set proofs = '{passkey}' where account = $1`, [me]);
    expect((await change({ password: newPassword }, browser)).statusCode).toBe(200);
    const [session] = await here.db.query('select proofs from accounts.session where account = $1', [me]);
    expect(session).toEqual({ proofs: ['passkey'] });
    expect(await signIn(newPassword)).toBe(200);
  });

  it('is asked for a fresh proof first', async () => {
    await here.owner.query(`update accounts.session set proved_at = now() - interval '16 minutes' where account = $1`, [
      me,
    ]);
    const refused = await change(both, browser);
    expect([refused.statusCode, refused.body.includes('Show again who you are')]).toEqual([403, true]);
    expect((await submit(both, browser)).headers.location).toMatch(/^\/confirm\?next=/);
    const prove = (shown: string) =>
      here.app.inject({
        method: 'POST',
        url: '/api/v1/session/proof',
        headers: { cookie: browser.cookie },
        payload: { shown },
      });
    expect((await prove('wrong')).statusCode).toBe(401);
    const proved = await prove(goodPassword);
    const cookie = String(proved.headers['set-cookie']).split(';')[0]!;
    expect(await isIn(browser.cookie)).toBe(false);
    expect((await change(both, { ...browser, cookie })).statusCode).toBe(200);
  });

  it('works by a form, which says what is wrong at the field', async () => {
    expect((await show(browser)).body).toContain('name="current"');
    const wrong = await submit({ ...both, current: 'wrong' }, browser);
    expect([wrong.statusCode, wrong.body.includes('This is not your password')]).toEqual([401, true]);
    const weak = await submit({ ...both, password: 'short' }, browser);
    expect([weak.statusCode, weak.body.includes('at least 15 characters')]).toEqual([400, true]);
    const done = await submit(both, browser);
    expect([done.statusCode, done.headers.location]).toEqual([303, '/account/sign-in?done=password']);
  });
});
