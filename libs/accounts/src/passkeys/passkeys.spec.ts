import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { goodPassword } from '../given.js';
import { noted } from '../given-letters.js';
import { type Bent, Device } from './given-device.js';
import { type Browser, givenPasskeys, sessionOf } from './given-passkeys.js';

let people: Awaited<ReturnType<typeof givenPasskeys>>;
beforeAll(async () => {
  people = await givenPasskeys();
});
afterAll(() => people.here.stop());

const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

describe('a passkey', () => {
  let device: Device;
  let account: string;
  let email: string;
  let browser: Browser;
  beforeEach(async () => {
    device = new Device();
    ({ account, email, browser } = await people.somebody());
    browser = await people.browserOf(await people.add(browser, device));
  });

  it('signs in alone, without an address or a password', async () => {
    const answer = await people.show(device);
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/inbox']);
    const [{ proofs }] = await people.here.owner.query(
      `select proofs from accounts.session where account = $1 order by proved_at desc limit 1`,
      [account],
    );
    expect(proofs).toEqual(['passkey']);
  });

  it('is asked of a device that knows who holds it, for this site', async () => {
    expect(await people.question('/sign-in/passkey/question')).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    });
    expect(await people.question('/account/passkeys/question', browser)).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: device.id }],
    });
  });

  it('is shown once: the same answer again opens nothing', async () => {
    const passkey = device.show(await people.question('/sign-in/passkey/question'), { counter: 0 });
    expect((await people.post('/sign-in/passkey', { passkey })).statusCode).toBe(303);
    const again = await people.post('/sign-in/passkey', { passkey });
    expect([again.statusCode, sessionOf(again)]).toEqual([401, undefined]);
  });

  it('lets one of fifty in who come with one answer', async () => {
    const passkey = device.show(await people.question('/sign-in/passkey/question'), { counter: 0 });
    const answers = await times(50, () => people.post('/sign-in/passkey', { passkey }));
    expect(answers.filter(sessionOf)).toHaveLength(1);
  });

  it('is asked for a hundred times from one network, and then leaves no more behind for five minutes', async () => {
    await people.here.owner.query('delete from accounts.rate');
    const ask = () => people.here.app.inject({ method: 'POST', url: '/sign-in/passkey/question' });
    const questions = 'select count(*)::int as questions from accounts.ticket where kind = $1';
    const [before] = await people.here.db.query(questions, ['passkey-challenge']);
    const answers = await times(120, ask);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(20);
    const [after] = await people.here.db.query(questions, ['passkey-challenge']);
    expect(after.questions - before.questions).toBe(100);
    expect((await people.post('/account/passkeys/question', {}, browser)).statusCode).toBe(200);
    await people.here.owner.query('delete from accounts.rate');
  });

  it('is too late after five minutes', async () => {
    const passkey = device.show(await people.question('/sign-in/passkey/question'));
    await people.here.owner.query(
      `update accounts.ticket set expires_at = expires_at - interval '5 minutes' where kind = 'passkey-challenge'`,
    );
    expect((await people.post('/sign-in/passkey', { passkey })).statusCode).toBe(401);
  });

  it.each<[string, Bent]>([
    ['another key has signed', { foreign: true }],
    ['it was shown to another site', { origin: 'https://localhost.other.test' }],
    ['it was made for another site', { site: 'other.test' }],
    ['nobody has shown the device who they are', { verified: false }],
    ['it says that somebody else holds it', { userHandle: Buffer.alloc(16).toString('base64url') }],
    ['it was meant to be made, not shown', { type: 'webauthn.create' }],
  ])('opens nothing where %s, and the log says so', async (_, bent) => {
    const answer = await people.show(device, bent);
    expect([answer.statusCode, sessionOf(answer)]).toEqual([401, undefined]);
    expect((await noted(people.here)).at(-1)).toEqual({ what: 'SignInRefused', account });
    expect((await people.show(device)).statusCode).toBe(303);
  });

  it('that counts backwards is a copy, and opens nothing', async () => {
    expect((await people.show(device, { counter: 7 })).statusCode).toBe(303);
    expect((await people.show(device, { counter: 7 })).statusCode).toBe(401);
    expect((await people.show(device, { counter: 8 })).statusCode).toBe(303);
  });

  it('and its copy do not both get in when they come at once', async () => {
    const questions = await times(8, () => people.question('/sign-in/passkey/question'));
    const shown = questions.map((asked) => device.show(asked, { counter: 3 }));
    const answers = await Promise.all(shown.map((passkey) => people.post('/sign-in/passkey', { passkey })));
    expect(answers.filter(sessionOf)).toHaveLength(1);
  });

  it.each(['', 'null', '{}', '{"id":"x","response":{}}', '{"response":{"clientDataJSON":"%%%"}}', 'no JSON'])(
    'is not %j',
    async (passkey) => expect((await people.post('/sign-in/passkey', { passkey })).statusCode).toBe(401),
  );

  it('opens nothing once its account is disabled', async () => {
    await people.here.owner.query('update accounts.account set disabled_at = now() where id = $1', [account]);
    expect((await people.show(device)).statusCode).toBe(401);
  });

  it('makes the password open nothing alone', async () => {
    const answer = await people.post('/sign-in', { email, password: goodPassword });
    expect([answer.headers['location'], sessionOf(answer)]).toEqual([
      expect.stringMatching(/^\/sign-in\/second-factor/),
      undefined,
    ]);
  });
});
