import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { noted } from '../given-letters.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { Limits } from './limits.js';

const cookiesOf = ({ cookies }: { cookies: { name: string; value: string }[] }) =>
  cookies.map(({ name, value }) => `${name}=${value}`);

describe('signing in with a second factor', () => {
  let here: Installation;
  let email: string;
  let account: string;
  let secret: string;
  let nth = 0;
  beforeAll(async () => {
    here = await givenAccounts();
  });
  afterAll(() => here.stop());
  beforeEach(async () => {
    email = `two-${nth++}@sample.invalid`;
    account = await here.open({ email });
    const codes = here.app.get(OneTimeCodes);
    ({ secret } = (await codes.begin(account, email))!);
    const before = Date.now() - 60_000;
    await codes.confirm(here.db.manager, account, generateSync({ secret, epoch: before / 1000 }), before);
  });

  const code = () => generateSync({ secret });
  const form = (url: string, fields: Record<string, string>, cookie = '') =>
    here.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      payload: new URLSearchParams(fields).toString(),
    });
  const json = (body: object) => here.app.inject({ method: 'POST', url: '/api/v1/session', payload: body });
  const firstStep = async () => {
    const answer = await form('/sign-in', { email, password: goodPassword, next: '/inbox' });
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in/second-factor?next=%2Finbox']);
    return cookiesOf(answer);
  };
  const sessions = async () =>
    (await here.owner.query('select count(*)::int as n from accounts.session where account = $1', [account]))[0].n;

  it('opens no session for the password alone', async () => {
    expect(await firstStep()).toEqual([expect.stringMatching(/^second-factor=/)]);
    expect(await noted(here)).toContainEqual({ what: 'SignInBegun', account });
    expect((await json({ email, password: goodPassword })).statusCode).toBe(401);
    expect(await sessions()).toBe(0);
  });

  it('opens one for the password and a code, on pages and over the API', async () => {
    const [cookie] = await firstStep();
    const answer = await form('/sign-in/second-factor', { code: code(), next: '/inbox' }, cookie);
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/inbox']);
    expect(cookiesOf(answer)).toContainEqual(expect.stringMatching(/^session=[\w-]{43}$/));
    const next = generateSync({ secret, epoch: Date.now() / 1000 + 30 });
    expect((await json({ email, password: goodPassword, code: next })).statusCode).toBe(200);
    expect(await sessions()).toBe(2);
    const [{ proofs }] = await here.owner.query('select proofs from accounts.session where account = $1', [account]);
    expect(proofs).toEqual(['password', 'one-time-code']);
  });

  it('takes a code for recovery once', async () => {
    const [recovery] = await here.app.get(RecoveryCodes).make(here.db.manager, account);
    expect((await json({ email, password: goodPassword, code: recovery })).statusCode).toBe(200);
    expect((await json({ email, password: goodPassword, code: recovery })).statusCode).toBe(401);
    const used = (await noted(here)).filter(({ what }) => what === 'RecoveryCodeUsed');
    expect(used).toEqual([{ what: 'RecoveryCodeUsed', account, by: account }]);
  });

  it('lets one of fifty in who come with the same ticket and code', async () => {
    const [cookie] = await firstStep();
    await here.owner.query('delete from accounts.session where account = $1', [account]);
    const right = code();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => form('/sign-in/second-factor', { code: right }, cookie)),
    );
    const within = answers.filter((answer) => cookiesOf(answer).some((one) => one.startsWith('session=')));
    expect(within).toHaveLength(1);
    expect(await sessions()).toBe(1);
  });

  it('says the same of a wrong code with a right password as with a wrong one to whoever counts', async () => {
    expect((await json({ email, password: goodPassword, code: '000000' })).statusCode).toBe(401);
    expect((await json({ email, password: 'not the password at all', code: code() })).statusCode).toBe(401);
    expect(await sessions()).toBe(0);
  });

  it('slows down who guesses codes', async () => {
    const [cookie] = await firstStep();
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess++)
      statuses.push((await form('/sign-in/second-factor', { code: `00000${guess}` }, cookie)).statusCode);
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.slice(5)).toEqual([429, 429]);
  });

  it('counts wrong passwords and wrong codes of an account together', async () => {
    for (let guess = 0; guess < 3; guess++) await json({ email, password: `not the password ${guess}` });
    const [cookie] = await firstStep();
    const statuses: number[] = [];
    for (let guess = 0; guess < 3; guess++)
      statuses.push((await form('/sign-in/second-factor', { code: `00000${guess}` }, cookie)).statusCode);
    expect(statuses).toEqual([401, 401, 429]);
  });

  it('stops the codes of the app after a hundred wrong ones, says so once in the log, and takes a code for recovery', async () => {
    const [recovery] = await here.app.get(RecoveryCodes).make(here.db.manager, account);
    const wrong = async () => {
      await here.owner.query(`delete from accounts.rate where key not like 'code:%'`);
      return json({ email, password: goodPassword, code: '000000' });
    };
    for (let guess = 0; guess < 100; guess++) expect((await wrong()).statusCode).toBe(401);
    for (let guess = 0; guess < 3; guess++) {
      const stopped = await wrong();
      expect([stopped.statusCode, stopped.body.includes('code for recovery')]).toEqual([429, true]);
    }
    expect((await json({ email, password: goodPassword, code: code() })).statusCode).toBe(429);
    const told = (await noted(here)).filter(({ what, account: whose }) => what === 'CodesStopped' && whose === account);
    expect(told).toHaveLength(1);
    expect((await json({ email, password: goodPassword, code: recovery })).statusCode).toBe(200);
    const [cookie] = await firstStep();
    const page = await form('/sign-in/second-factor', { code: '000000' }, cookie);
    expect([page.statusCode, page.body.includes('Too many wrong codes were entered')]).toEqual([429, true]);
    await here.app.get(Limits).forgive(account);
    await here.owner.query(`delete from accounts.rate where key not like 'code:%'`);
    expect((await json({ email, password: goodPassword, code: code() })).statusCode).toBe(200);
  }, 30_000);

  it('slows down who guesses codes to turn them off, and notes it', async () => {
    const entered = await json({ email, password: goodPassword, code: code() });
    const cookie = cookiesOf(entered).find((one) => one.startsWith('session='))!;
    const { csrf } = entered.json<{ csrf: string }>();
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess++)
      statuses.push((await form('/account/sign-in/codes/remove', { csrf, code: `00000${guess}` }, cookie)).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await noted(here)).toContainEqual(expect.objectContaining({ what: 'OneTimeCodeRemoved', account }));
    expect(await here.app.get(OneTimeCodes).isSetUp(account)).toBe(true);
  });

  it('ends with the ticket: without it, the second step leads back to the first', async () => {
    for (const cookie of ['', `second-factor=${'x'.repeat(43)}`]) {
      const answer = await form('/sign-in/second-factor', { code: code() }, cookie);
      expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in']);
      expect(cookiesOf(answer).some((one) => one.startsWith('session='))).toBe(false);
    }
  });
});

describe('a role beyond contributor', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await givenAccounts();
  });
  afterAll(() => here.stop());

  it('opens nothing until a second factor is set up, and then the whole', async () => {
    const email = 'reviewer@sample.invalid';
    const account = await here.open({ email, roles: ['reviewer'], sample: false });
    const { cookie } = await here.signIn(email);
    const get = (url: string) => here.app.inject({ method: 'GET', url, headers: { cookie } });
    const desk = await get('/desk');
    expect([desk.statusCode, desk.headers['location']]).toEqual([303, '/account/sign-in']);
    expect((await get('/api/v1/desk')).statusCode).toBe(403);
    expect((await get('/open')).statusCode).toBe(200);
    expect((await get('/account/sign-in')).statusCode).toBe(200);

    const codes = here.app.get(OneTimeCodes);
    const { secret } = (await codes.begin(account, email))!;
    await codes.confirm(here.db.manager, account, generateSync({ secret }));
    expect((await get('/desk')).statusCode).toBe(200);
  });

  it('is asked who it is before it sets one up, if it came long ago as somebody who needed none', async () => {
    const email = 'promoted@sample.invalid';
    const account = await here.open({ email, sample: false });
    const { cookie } = await here.signIn(email);
    await here.owner.query(`update accounts.session set proved_at = now() - interval '16 minutes' where account = $1`, [
      account,
    ]);
    await here.owner.query(`update accounts.account set roles = '{administrator}' where id = $1`, [account]);
    const asked = await here.app.inject({ url: '/account/sign-in', headers: { cookie } });
    expect([asked.statusCode, asked.headers['location']]).toEqual([303, '/confirm?next=%2Faccount%2Fsign-in']);
    expect((await here.app.inject({ url: '/confirm', headers: { cookie } })).statusCode).toBe(200);
  });

  it('keeps the codes of an app while it has no other second factor', async () => {
    const email = 'keeps@sample.invalid';
    const account = await here.open({ email, roles: ['reviewer'], sample: false });
    const { cookie, csrf } = await here.signIn(email);
    const codes = here.app.get(OneTimeCodes);
    const { secret } = (await codes.begin(account, email))!;
    const before = Date.now() - 60_000;
    await codes.confirm(here.db.manager, account, generateSync({ secret, epoch: before / 1000 }), before);
    const answer = await here.app.inject({
      method: 'POST',
      url: '/account/sign-in/codes/remove',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      payload: new URLSearchParams({ csrf, code: generateSync({ secret }) }).toString(),
    });
    expect(answer.statusCode).toBe(409);
    expect(await codes.isSetUp(account)).toBe(true);
  });

  it('is asked again who it is, before it changes how it signs in or what others may, if that was long ago', async () => {
    const email = 'administrator@sample.invalid';
    await here.open({ email, roles: ['administrator'] });
    const { cookie, csrf } = await here.signIn(email);
    await here.owner.query(`update accounts.session set proved_at = now() - interval '16 minutes'`);
    const get = (url: string, by = cookie) => here.app.inject({ method: 'GET', url, headers: { cookie: by } });
    const asked = await get('/account/sign-in');
    expect([asked.statusCode, asked.headers['location']]).toEqual([303, '/confirm?next=%2Faccount%2Fsign-in']);
    const confirm = (shown: string) =>
      here.app.inject({
        method: 'POST',
        url: '/confirm',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
        payload: new URLSearchParams({ csrf, shown, next: '/account/sign-in' }).toString(),
      });
    expect((await confirm('not the password')).statusCode).toBe(401);
    const confirmed = await confirm(goodPassword);
    const [fresh = ''] = cookiesOf(confirmed);
    expect([confirmed.statusCode, fresh]).toEqual([303, expect.not.stringMatching(cookie)]);
    expect((await get('/account/sign-in', fresh)).statusCode).toBe(200);
    expect((await get('/account/sign-in')).headers['location']).toBe('/sign-in?next=%2Faccount%2Fsign-in');
  });
});
