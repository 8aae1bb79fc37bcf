import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Bent, Device } from './given-device.js';
import { type Browser, givenPasskeys, sessionOf } from './given-passkeys.js';

let people: Awaited<ReturnType<typeof givenPasskeys>>;
beforeAll(async () => {
  people = await givenPasskeys();
});
afterAll(() => people.here.stop());

describe('a passkey', () => {
  let device: Device;
  let browser: Browser;
  beforeEach(async () => {
    device = new Device();
    ({ browser } = await people.somebody());
    browser = await people.browserOf(await people.add(browser, device));
  });

  it('is added by its owner only, with an answer to their own question', async () => {
    const other = await people.somebody();
    const asked = await people.question('/account/passkeys/question', browser);
    const passkey = new Device().make(asked);
    expect((await people.post('/account/passkeys', { passkey }, other.browser)).statusCode).toBe(400);
    const shown = await people.question('/confirm/passkey/question', browser);
    const made = new Device().make({ ...asked, challenge: shown.challenge });
    expect((await people.post('/account/passkeys', { passkey: made }, browser)).statusCode).toBe(400);
  });

  it('of somebody else is not taken over by whoever sends its id', async () => {
    const other = await people.somebody();
    expect((await people.add(other.browser, device)).statusCode).toBe(400);
    const [{ count }] = await people.here.owner.query('select count(*)::int from accounts.passkey where account = $1', [
      other.account,
    ]);
    expect(count).toBe(0);
  });

  it.each<[string, Bent]>([
    ['for another site', { origin: 'https://other.test' }],
    ['by a device that has not asked who holds it', { verified: false }],
  ])('is not kept where it was made %s', async (_, bent) =>
    expect((await people.add(browser, new Device(), bent)).statusCode).toBe(400),
  );

  it('confirms who is signed in: the session goes on under a new token', async () => {
    await people.here.owner.query(`update accounts.session set proved_at = now() - interval '16 minutes'`);
    expect((await people.get('/account/sign-in', browser)).statusCode).toBe(303);
    const passkey = device.show(await people.question('/confirm/passkey/question', browser));
    const answer = await people.post('/confirm/passkey', { passkey, next: '/account/sign-in' }, browser);
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/account/sign-in']);
    expect((await people.get('/account/sign-in', await people.browserOf(answer))).statusCode).toBe(200);
    expect((await people.get('/api/v1/session', browser)).statusCode).toBe(401);
  });

  it('of somebody else, or shown to sign in, confirms nothing', async () => {
    const other = await people.somebody();
    const theirs = await people.browserOf(await people.add(other.browser, new Device()));
    const forOther = device.show(await people.question('/confirm/passkey/question', theirs));
    expect(sessionOf(await people.post('/confirm/passkey', { passkey: forOther }, theirs))).toBeUndefined();
    const toSignIn = device.show(await people.question('/sign-in/passkey/question'));
    expect(sessionOf(await people.post('/confirm/passkey', { passkey: toSignIn }, browser))).toBeUndefined();
    const toConfirm = device.show(await people.question('/confirm/passkey/question', browser));
    expect((await people.post('/sign-in/passkey', { passkey: toConfirm })).statusCode).toBe(401);
  });
});

describe('a role beyond contributor', () => {
  it('opens with a passkey, under a new token, and ten codes for recovery are shown once', async () => {
    const { browser } = await people.somebody(['reviewer']);
    expect((await people.get('/desk', browser)).headers['location']).toBe('/account/sign-in');
    const added = await people.add(browser, new Device());
    expect(added.body.match(/<code>[a-z2-9]{5}(-[a-z2-9]{5}){2}<\/code>/g)).toHaveLength(10);
    const opened = await people.browserOf(added);
    expect((await people.get('/desk', opened)).statusCode).toBe(200);
    expect((await people.get('/api/v1/session', browser)).statusCode).toBe(401);
    expect((await people.get('/account/sign-in', opened)).body).not.toMatch(/<code>/);
    expect((await people.add(opened, new Device())).body).not.toMatch(/<code>/);
  });

  it('keeps one of two passkeys, also when both are taken away at once', async () => {
    const { browser, account } = await people.somebody(['reviewer']);
    const [one, two] = [new Device(), new Device()];
    const mine = await people.browserOf(await people.add(await people.browserOf(await people.add(browser, one)), two));
    const answers = await Promise.all(
      [one, two].map(({ id }) => people.post(`/account/passkeys/${id}/remove`, {}, mine)),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const left = await people.here.owner.query('select id from accounts.passkey where account = $1', [account]);
    expect(left).toHaveLength(1);
  });
});

describe('a passkey that is removed', () => {
  it('opens nothing any more, and wherever else its owner is signed in, they are signed out', async () => {
    const { browser, account } = await people.somebody();
    const device = new Device();
    const mine = await people.browserOf(await people.add(browser, device));
    const elsewhere = await people.browserOf(await people.show(device));
    const answer = await people.post(`/account/passkeys/${device.id}/remove`, {}, mine);
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/account/sign-in?done=removed']);
    expect((await people.get('/api/v1/session', elsewhere)).statusCode).toBe(401);
    expect((await people.get('/api/v1/session', mine)).statusCode).toBe(200);
    expect((await people.show(device)).statusCode).toBe(401);
    const codes = await people.here.owner.query('select from accounts.recovery_code where account = $1', [account]);
    expect(codes).toHaveLength(0);
  });

  it('is removed by its owner only', async () => {
    const [one, two] = [await people.somebody(), await people.somebody()];
    const device = new Device();
    await people.add(one.browser, device);
    await people.post(`/account/passkeys/${device.id}/remove`, {}, two.browser);
    expect((await people.show(device)).statusCode).toBe(303);
  });

  it('is not the last way in of somebody who has no password', async () => {
    const { browser, account } = await people.somebody();
    const device = new Device();
    const mine = await people.browserOf(await people.add(browser, device));
    await people.here.owner.query('update accounts.account set password_hash = null where id = $1', [account]);
    expect((await people.post(`/account/passkeys/${device.id}/remove`, {}, mine)).statusCode).toBe(409);
    expect((await people.show(device)).statusCode).toBe(303);
  });
});
