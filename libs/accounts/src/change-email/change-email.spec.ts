import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { givenAccounts, type Installation } from '../given.js';
import { posted, tokenFor } from '../given-letters.js';
import { AddressLetter } from '../letters/address-letter.js';
import type { LetterKind } from '../letters/letter-kinds.js';

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
    expect((await confirm(token)).statusCode).toBe(200);
    expect(await emailOf(me)).toBe(after);
    expect(await letter('address-changed', me)).toEqual({ email: me.email, language: 'en', path: '/forgotten' });
  });

  it('is confirmed once, however many links there are', async () => {
    const me = await someone();
    await ask(me, fresh());
    const tokens = [await tokenFor(here, 'confirm-address', me.id), await tokenFor(here, 'confirm-address', me.id)];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => confirm(tokens[at % 2]!)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
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
