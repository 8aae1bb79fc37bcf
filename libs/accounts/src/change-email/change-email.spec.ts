import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { ChangePassword } from '../change-password/change-password.js';
import { TakeFactorsAway } from '../administer/take-factors-away.js';
import { EndSessions } from '../end-sessions/end-sessions.js';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { askingOf } from '../given-asking.js';
import { noted, posted, tokenFor } from '../given-letters.js';
import { ResetPassword } from '../reset-password/reset-password.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { AddressLetter } from '../letters/address-letter.js';
import type { LetterKind } from '../letters/letter-kinds.js';
import { AskToChangeEmail } from './ask-to-change.js';

let here: Installation;
beforeAll(async () => {
  here = await givenAccounts();
});
afterAll(() => here.stop());

const fresh = () => `${randomUUID()}@sample.invalid`;

async function someone() {
  const email = fresh();
  const id = await here.open({ email });
  return { id, email, ...(await here.signIn(email)) };
}
type Someone = Awaited<ReturnType<typeof someone>>;

const ask = ({ csrf, cookie }: Someone, email: string) =>
  here.app.inject(posted('/account/e-mail', { csrf, email }, cookie));
const confirm = (token: string | null) => here.app.inject(posted('/account/e-mail/confirm', { token: String(token) }));
const refuse = (token: string) => here.app.inject(posted('/account/e-mail/not-me', { token }));
const emailOf = async ({ cookie }: Someone) =>
  (await here.app.inject({ url: '/api/v1/session', headers: { cookie } })).json<{ email: string }>().email;
const letter = (kind: LetterKind, { id }: Someone) =>
  here.app.get(CommandBus).execute(new AddressLetter(kind, id, new Date().toISOString()));

describe('another e-mail address', () => {
  it('is theirs when they follow the link that was sent there, and the one before is told', async () => {
    const me = await someone();
    const after = fresh();
    expect((await ask(me, after)).headers.location).toBe('/account/e-mail?asked');
    expect(await letter('confirm-address', me)).toMatchObject({ email: after });
    expect(await emailOf(me)).toBe(me.email);
    const token = await tokenFor(here, 'confirm-address', me.id);
    const page = await here.app.inject(`/account/e-mail/confirm?token=${token}`);
    expect([page.statusCode, await emailOf(me)]).toEqual([200, me.email]);
    expect((await confirm(token)).statusCode).toBe(303);
    expect(await emailOf(me)).toBe(after);
    expect(await letter('address-changed', me)).toMatchObject({ email: me.email });
  });

  it('is confirmed once, however many links there are', async () => {
    const me = await someone();
    await ask(me, fresh());
    const tokens = [await tokenFor(here, 'confirm-address', me.id), await tokenFor(here, 'confirm-address', me.id)];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => confirm(tokens[at % 2]!)));
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 410)).toHaveLength(49);
  });

  it('is not confirmed by the link to one that was asked for before', async () => {
    const me = await someone();
    await ask(me, fresh());
    const first = await tokenFor(here, 'confirm-address', me.id);
    await ask(me, fresh());
    expect((await confirm(first)).statusCode).toBe(410);
    expect(await emailOf(me)).toBe(me.email);
  });

  it('is told to the address before even where a further change was asked for meanwhile', async () => {
    const me = await someone();
    await ask(me, fresh());
    await confirm(await tokenFor(here, 'confirm-address', me.id));
    await ask(me, fresh());
    expect(await letter('address-changed', me)).toMatchObject({ email: me.email });
  });

  it("does not show that it is somebody else's, and is not taken from them", async () => {
    const [me, other] = [await someone(), await someone()];
    const answer = await ask(me, other.email.toUpperCase());
    expect(answer.headers.location).toBe('/account/e-mail?asked');
    expect(await letter('confirm-address', me)).toBeNull();
  });

  it('is not confirmed where somebody else was faster', async () => {
    const me = await someone();
    const wanted = fresh();
    await ask(me, wanted);
    const token = await tokenFor(here, 'confirm-address', me.id);
    await here.open({ email: wanted });
    expect((await confirm(token)).statusCode).toBe(410);
    expect(await emailOf(me)).toBe(me.email);
  });

  it.each(['', 'nobody', 'a@sample.invalid\r\nBcc: b@sample.invalid'])(
    'must be an address, and is not %j',
    async (email) => expect((await ask(await someone(), email)).statusCode).toBe(400),
  );

  it('must be another one', async () => {
    const me = await someone();
    expect((await ask(me, me.email.toUpperCase())).statusCode).toBe(400);
  });
});

/** Somebody else has got in, and asked for an address of theirs. */
async function asked() {
  const me = await someone();
  const theirs = fresh();
  await ask(me, theirs);
  return { me, theirs, token: String(await tokenFor(here, 'confirm-address', me.id)) };
}
const execute = (command: ICommand) => here.app.get(CommandBus).execute(command);
const addressOf = async ({ id }: Someone) =>
  (await here.db.query<{ email: string }[]>('select email from accounts.account where id = $1', [id]))[0]?.email;

describe('a change that somebody else has asked for', () => {
  const password = 'nine otters under the bridge';
  const request = { ip: '192.0.2.1', headers: {} } as Asking;
  const tokenOf = ({ cookie }: Someone) => cookie.split('=')[1]!;
  const by = (me: Someone) => ({ ...me, name: 'Sample', roles: [], organisation: 'iom', language: 'en' }) as Account;
  const sessionOf = async ({ cookie }: Someone) =>
    (await here.app.inject({ url: '/api/v1/sessions', headers: { cookie } })).json<{ id: string }[]>()[0]!.id;

  it.each<[string, (me: Someone) => Promise<ICommand>]>([
    ['ends the other sessions', async (me) => new EndSessions(me.id, me.id, { allBut: tokenOf(me) })],
    ['ends one session', async (me) => new EndSessions(me.id, me.id, { id: await sessionOf(me) })],
    [
      'changes the password',
      async (me) => {
        const passwords = { current: goodPassword, password };
        return new ChangePassword(by(me), tokenOf(me), passwords, await askingOf(here, me));
      },
    ],
    [
      'sets a new one by mail',
      async (me) => new ResetPassword(String(await tokenFor(here, 'reset', me.id)), password, request),
    ],
    ['has their factors taken away', async (me) => new TakeFactorsAway(randomUUID(), me.id)],
  ])('is void once the owner %s: no link confirms it, and none is mailed', async (_, end) => {
    const { me, token } = await asked();
    await execute(await end(me));
    expect(await letter('confirm-address', me)).toBeNull();
    expect((await confirm(token)).statusCode).toBe(410);
    expect(await addressOf(me)).toBe(me.email);
  });

  it('is told to the owner at once, who can say that it is not theirs', async () => {
    const { me, token } = await asked();
    expect(await letter('address-change-asked', me)).toMatchObject({ email: me.email });
    const notMe = String(await tokenFor(here, 'address-change-asked', me.id));
    expect((await here.app.inject(`/account/e-mail/not-me?token=${notMe}`)).body).toContain('It was not me');
    expect(await emailOf(me)).toBe(me.email);
    expect((await refuse(notMe)).statusCode).toBe(303);
    expect((await here.app.inject({ url: '/api/v1/session', headers: { cookie: me.cookie } })).statusCode).toBe(401);
    expect((await confirm(token)).statusCode).toBe(410);
    const known = { email: me.email, password: goodPassword };
    expect((await here.app.inject({ method: 'POST', url: '/api/v1/session', payload: known })).statusCode).toBe(401);
    expect(await tokenFor(here, 'reset', me.id)).not.toBeNull();
    expect(await noted(here)).toContainEqual({ what: 'EmailChangeUndone', account: me.id, by: me.id });
  });

  it('is taken back with all that followed it, by the link that the first address got', async () => {
    const { me, theirs, token } = await asked();
    await confirm(token);
    const first = String(await tokenFor(here, 'address-changed', me.id));
    await ask(me, fresh());
    await confirm(await tokenFor(here, 'confirm-address', me.id));
    const second = String(await tokenFor(here, 'address-changed', me.id));
    expect(await addressOf(me)).not.toBe(theirs);
    expect((await refuse(first)).statusCode).toBe(303);
    expect(await addressOf(me)).toBe(me.email);
    expect((await refuse(second)).statusCode).toBe(410);
    expect(await addressOf(me)).toBe(me.email);
  });

  it.each([
    ['a day', 'confirm-address', 24],
    ['seven days', 'address-change-asked', 7 * 24],
  ] as const)('has links that are good for %s: %s', async (_, kind, hours) => {
    const { me } = await asked();
    const token = await tokenFor(here, kind, me.id);
    const later = (minutes: number) =>
      here.owner.query(
        'update accounts.ticket set expires_at = expires_at - make_interval(mins => $2) where account = $1',
        [me.id, minutes],
      );
    const page = kind === 'confirm-address' ? 'confirm' : 'not-me';
    const open = async () => (await here.app.inject(`/account/e-mail/${page}?token=${token}`)).statusCode;
    await later(hours * 60 - 2);
    expect(await open()).toBe(200);
    await later(3);
    expect(await open()).toBe(410);
    expect((await (page === 'confirm' ? confirm(token) : refuse(String(token)))).statusCode).toBe(410);
  });

  it('is taken back once, by one of fifty who follow two links at once', async () => {
    const { me, token } = await asked();
    await confirm(token);
    const links = [await tokenFor(here, 'address-changed', me.id), await tokenFor(here, 'address-change-asked', me.id)];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => refuse(String(links[at % 2]))));
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 410)).toHaveLength(49);
  });

  it('is not written down in a session that has ended', async () => {
    const me = await someone();
    const command = { command: randomUUID(), actor: me.id, at: new Date().toISOString() };
    const late = await askingOf(here, me);
    await execute(new EndSessions(me.id, me.id, 'all'));
    await expect(execute(new AskToChangeEmail(by(me), command, fresh(), late))).rejects.toThrow('Please sign in first');
    expect(await letter('confirm-address', me)).toBeNull();
  });

  it('sends nobody more than three mails in an hour, whoever asks', async () => {
    const stranger = fresh();
    const statuses: number[] = [];
    for (let time = 0; time < 5; time++) statuses.push((await ask(await someone(), stranger)).statusCode);
    expect(statuses).toEqual([303, 303, 303, 429, 429]);
  });

  it('sends no more than sixty mails in an hour, whoever gets them', async () => {
    const me = await someone();
    const statuses: number[] = [];
    for (let time = 0; time < 62; time++) statuses.push((await ask(me, fresh())).statusCode);
    expect(statuses.filter((status) => status === 303)).toHaveLength(60);
  });
});
