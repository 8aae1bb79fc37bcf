import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Device } from '../passkeys/given-device.js';
import { type Browser, givenPasskeys, sessionOf } from '../passkeys/given-passkeys.js';

let people: Awaited<ReturnType<typeof givenPasskeys>>;
beforeAll(async () => {
  people = await givenPasskeys();
});
afterAll(() => people.here.stop());

const next = '/account/e-mail';

describe('the page that asks again who somebody is', () => {
  it('says that a passkey is not theirs, and still leads to where they were about to go', async () => {
    const { browser } = await people.somebody();
    const device = new Device();
    const mine = await people.browserOf(await people.add(browser, device));
    const elsewhere = device.show(await people.question('/confirm/passkey/question', mine), {
      origin: 'https://elsewhere.test',
    });
    const answer = await people.post('/confirm/passkey', { passkey: elsewhere, next }, mine);
    expect([answer.statusCode, sessionOf(answer)]).toEqual([401, undefined]);
    expect(answer.body).toContain('This passkey is not known here');
    expect(answer.body).toContain(`value="${next}"`);
  });

  const guesses: [string, Record<string, string>][] = [
    ['/confirm', { shown: 'wrong', next }],
    ['/account/password', { current: 'wrong', password: 'nine otters under the pier' }],
  ];
  it.each(guesses)('and %s: who guesses is told how long to wait, in words and to programs', async (path, guess) => {
    const { browser }: { browser: Browser } = await people.somebody();
    for (let times = 0; times < 5; times++) expect((await people.post(path, guess, browser)).statusCode).toBe(401);
    const { statusCode, headers, body } = await people.post(path, guess, browser);
    expect([statusCode, Number(headers['retry-after']) > 0]).toEqual([429, true]);
    expect(body).toContain(`Try again in ${headers['retry-after']} seconds;`);
  });
});
