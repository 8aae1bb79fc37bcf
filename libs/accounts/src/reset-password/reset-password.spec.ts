import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { noted, posted, tokenFor } from '../given-letters.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { TakeFactorsAway } from '../administer/take-factors-away.js';

const newPassword = 'nine otters under the bridge';

let here: Installation;
beforeAll(async () => {
  here = await givenAccounts();
});
afterAll(() => here.stop());

/** An account of its own for each promise. */
async function someone(): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@sample.invalid`;
  return { email, id: await here.open({ email }) };
}

/** Each time from another network, unless it is said. */
let network = 0;
const ask = (email: string, remoteAddress = `198.51.${Math.floor(++network / 200)}.${network % 200}`) =>
  here.app.inject({ ...posted('/forgotten', { email }), remoteAddress });
const reset = (token: string | null, password = newPassword) =>
  here.app.inject(posted('/reset-password', { token: String(token), password }));
const attempt = (email: string, password: string) =>
  ({ method: 'POST', url: '/api/v1/session', payload: { email, password } }) as const;
const signIn = (email: string, password: string) => here.app.inject(attempt(email, password));
const asked = async () => (await noted(here)).filter(({ what }) => what === 'PasswordResetAsked');
const change = (id: string, what: string) => here.db.query(`update accounts.account set ${what} where id = $1`, [id]);

/** The four kinds of address that somebody may try. */
async function addresses(): Promise<Record<'known' | 'disabled' | 'invited' | 'unknown', string>> {
  const [known, disabled, invited] = [await someone(), await someone(), await someone()];
  await change(disabled.id, 'disabled_at = now()');
  await change(invited.id, 'joined_at = null, password_hash = null');
  return { known: known.email, disabled: disabled.email, invited: invited.email, unknown: 'nobody@sample.invalid' };
}

describe('asking for a new password', () => {
  it('is answered alike for every address, and noted alike', async () => {
    const before = (await asked()).length;
    const answers = [];
    for (const email of Object.values(await addresses())) answers.push(await ask(email));
    const said = answers.map(({ statusCode, headers, body }) => [
      statusCode,
      headers.location,
      body,
      headers['set-cookie'],
    ]);
    expect(new Set(said.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify([303, '/forgotten/asked', '', null])]),
    );
    expect(await asked()).toHaveLength(before + 4);
  });

  it('owes a mail to nobody but those who sign in with a password', async () => {
    const { id } = await someone();
    expect(await tokenFor(here, 'reset', id)).toMatch(/^[\w-]{43}$/);
    for (const state of ['password_hash = null', `disabled_at = now()`]) {
      await change(id, state);
      expect(await tokenFor(here, 'reset', id)).toBeNull();
    }
    const { known } = await addresses();
    const before = (await asked()).length;
    await ask(known.toUpperCase());
    await ask('nobody@sample.invalid');
    expect((await asked()).slice(before).map(({ account }) => typeof account)).toEqual(['string', 'undefined']);
  });

  it('takes as long for an address that nobody has as for one that somebody has', async () => {
    const { known, unknown } = await addresses();
    const times: Record<string, number[]> = { [known]: [], [unknown]: [] };
    for (let round = 0; round < 120; round++)
      for (const email of round % 2 ? [known, unknown] : [unknown, known]) {
        const start = performance.now();
        await ask(email);
        times[email]?.push(performance.now() - start);
      }
    const middle = (email: string) => times[email]!.toSorted((a, b) => a - b)[60]!;
    expect(Math.abs(middle(known) - middle(unknown))).toBeLessThan(0.5 * Math.max(middle(known), middle(unknown)));
  });

  it('is slowed down for somebody who asks again and again, whatever the address', async () => {
    for (const email of ['nobody-else@sample.invalid', (await someone()).email]) {
      const answers = [];
      for (let time = 0; time < 7; time++) answers.push(await ask(email, '203.0.113.7'));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303, 429, 429]);
    }
  });

  it('owes three mails an hour, whoever asks, and more only once the password is another', async () => {
    const { id, email } = await someone();
    const owed = async () => {
      const before = (await asked()).length;
      await ask(email);
      return (await asked()).slice(before).map(({ account }) => account);
    };
    expect([await owed(), await owed(), await owed(), await owed()]).toEqual([[id], [id], [id], [undefined]]);
    await here.app.get(CommandBus).execute(new TakeFactorsAway(randomUUID(), id));
    expect(await owed()).toEqual([id]);
  });

  it.each(['', 'nobody', 'a@sample.invalid\r\nBcc: b@sample.invalid', 'lone\ud800@sample.invalid'])(
    'refuses what is no address: %j',
    async (email) => expect((await ask(email)).statusCode).toBe(400),
  );
});

describe('choosing a new password', () => {
  it('leaves the second factor: whoever reads the mail signs in with it, or not at all', async () => {
    const { id, email } = await someone();
    const codes = here.app.get(OneTimeCodes);
    const { secret } = (await codes.begin(id, email))!;
    const before = Date.now() - 60_000;
    await codes.confirm(here.db.manager, id, generateSync({ secret, epoch: before / 1000 }), before);
    expect((await reset(await tokenFor(here, 'reset', id))).statusCode).toBe(303);
    const signIn = (code?: string) =>
      here.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password: newPassword, code } });
    expect((await signIn()).statusCode).toBe(401);
    expect((await signIn(generateSync({ secret }))).statusCode).toBe(200);
  });

  it('changes it, ends every session, and signs nobody in', async () => {
    const { id, email } = await someone();
    const session = await here.signIn(email);
    const answer = await reset(await tokenFor(here, 'reset', id));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/reset-password/done']);
    expect(String(answer.headers['set-cookie'])).not.toContain('session=');
    const me = await here.app.inject({ url: '/api/v1/session', headers: { cookie: session.cookie } });
    expect(me.statusCode).toBe(401);
    expect((await signIn(email, goodPassword)).statusCode).toBe(401);
    expect((await signIn(email, newPassword)).statusCode).toBe(200);
  });

  it('lets its owner in from that browser, while others guess at the account from everywhere', async () => {
    const { id, email } = await someone();
    const [device] = String((await reset(await tokenFor(here, 'reset', id))).headers['set-cookie']).split(';');
    for (let from = 0; from < 25; from++)
      await here.app.inject({ ...attempt(email, 'wrong'), remoteAddress: `10.7.${from}.1` });
    expect((await signIn(email, newPassword)).statusCode).toBe(429);
    const known = await here.app.inject({ ...attempt(email, newPassword), headers: { cookie: device } });
    expect(known.statusCode).toBe(200);
  });

  it('is known in that browser from then on, and in no other: who held one guesses like everybody else', async () => {
    const { id, email } = await someone();
    await here.signIn(email);
    await here.signIn(email);
    const devices = () =>
      here.db.query<unknown[]>(`select from accounts.ticket where account = $1 and kind = 'known-device'`, [id]);
    expect(await devices()).toHaveLength(2);
    await reset(await tokenFor(here, 'reset', id));
    expect(await devices()).toHaveLength(1);
  });

  it('works once, for one of fifty who try at once, and voids the other links', async () => {
    const { id } = await someone();
    const [token, other] = [await tokenFor(here, 'reset', id), await tokenFor(here, 'reset', id)];
    const answers = await Promise.all(Array.from({ length: 50 }, () => reset(token)));
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 410)).toHaveLength(49);
    expect((await reset(other)).statusCode).toBe(410);
  }, 60_000);

  it('is refused an hour after it was asked for', async () => {
    const { id } = await someone();
    const token = await tokenFor(here, 'reset', id);
    await here.owner.query('update accounts.ticket set expires_at = now() where account = $1', [id]);
    expect((await here.app.inject(`/reset-password?token=${token}`)).statusCode).toBe(410);
    expect((await reset(token)).statusCode).toBe(410);
  });

  it('is refused with the token of an invitation, and the other way round', async () => {
    const { id } = await someone();
    const token = await tokenFor(here, 'reset', id);
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(410);
    expect((await here.app.inject(`/account/e-mail/confirm?token=${token}`)).statusCode).toBe(410);
    expect((await reset(token)).statusCode).toBe(303);
  });

  it('says what is wrong with a password, and the link works again after that', async () => {
    const { id } = await someone();
    const token = await tokenFor(here, 'reset', id);
    const weak = await reset(token, 'short');
    expect([weak.statusCode, weak.body.includes('Use at least 15 characters')]).toEqual([400, true]);
    expect((await reset(token)).statusCode).toBe(303);
  });

  it('is refused for an account that was disabled meanwhile', async () => {
    const { id } = await someone();
    const token = await tokenFor(here, 'reset', id);
    await change(id, 'disabled_at = now()');
    expect((await reset(token)).statusCode).toBe(410);
  });
});
