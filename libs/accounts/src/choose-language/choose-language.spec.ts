import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { EraseAccount } from '../administer/erase-account.js';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { posted, tokenFor } from '../given-letters.js';
import { AddressLetter } from '../letters/address-letter.js';

let here: Installation;
let focalPoint: { cookie: string; csrf: string };
beforeAll(async () => {
  here = await givenAccounts();
  await here.open({ email: 'focal-point@sample.invalid', roles: ['focal-point'] });
  focalPoint = await here.signIn('focal-point@sample.invalid');
});
afterAll(() => here.stop());

const fresh = () => `${randomUUID()}@sample.invalid`;
const someone = async () => {
  const email = fresh();
  return { email, id: await here.open({ email }), ...(await here.signIn(email)) };
};
const languageOf = async (account: string) =>
  (await here.db.query<{ language: string }[]>('select language from accounts.account where id = $1', [account]))[0]
    ?.language;
const letterIn = async (kind: 'invitation' | 'sign-in-changed', account: string) =>
  (await here.app.get(CommandBus).execute(new AddressLetter(kind, account, new Date().toISOString())))?.language;

const choose = ({ cookie }: { cookie: string }, language?: unknown) =>
  here.app.inject({ method: 'PUT', url: '/api/v1/language', headers: { cookie }, payload: { language } });

const invite = (more: Record<string, string>, headers: Record<string, string> = {}) =>
  here.app.inject({
    method: 'POST',
    url: '/api/v1/invitations',
    headers: { cookie: focalPoint.cookie, ...headers },
    payload: { email: fresh(), roles: ['contributor'], ...more },
  });
const invited = async (...asked: Parameters<typeof invite>) => (await invite(...asked)).json<{ id: string }>().id;

describe('the language in which somebody is written to', () => {
  it('is what they choose, and what the session says of them', async () => {
    const me = await someone();
    expect(await letterIn('sign-in-changed', me.id)).toBe('en');
    expect((await choose(me, 'ru')).statusCode).toBe(204);
    expect(await letterIn('sign-in-changed', me.id)).toBe('ru');
    const who = await here.app.inject({ url: '/api/v1/session', headers: { cookie: me.cookie } });
    expect(who.json()).toMatchObject({ language: 'ru' });
    const payload = { email: me.email, password: goodPassword };
    const anew = await here.app.inject({ method: 'POST', url: '/api/v1/session', payload });
    expect(anew.json()).toMatchObject({ language: 'ru' });
  });

  it('is chosen on a page of their own, where it is shown', async () => {
    const me = await someone();
    const answer = await here.app.inject(posted('/account/language', { csrf: me.csrf, language: 'zh' }, me.cookie));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/account/language?done']);
    const page = await here.app.inject({ url: '/account/language?done', headers: { cookie: me.cookie } });
    expect(page.body).toMatch(/<option value="zh" selected/);
    expect(page.body).toContain('From now on, mails to you are written in this language.');
  });

  it.each([['tlh'], [''], [undefined], [['ar']]])('is one that we speak, and not %j', async (language) => {
    const me = await someone();
    const answer = await choose(me, language);
    expect(answer.statusCode).toBe(400);
    const page = await here.app.inject(posted('/account/language', { csrf: me.csrf, language: 'tlh' }, me.cookie));
    expect([page.statusCode, page.body.includes('Choose an option from the list')]).toEqual([400, true]);
    expect(await languageOf(me.id)).toBe('en');
  });

  it('of an invitation is chosen by who invites, and is otherwise the one in which they read', async () => {
    expect(await letterIn('invitation', await invited({ language: 'ar' }))).toBe('ar');
    expect(await letterIn('invitation', await invited({}, { 'accept-language': 'fr-CH, en;q=0.5' }))).toBe('fr');
    const refused = await invite({ language: 'tlh' });
    expect([refused.statusCode, refused.body]).toEqual([400, expect.stringContaining('language: must be one of')]);
  });

  it('is from their joining on the one in which they read then', async () => {
    const id = await invited({ language: 'ar' });
    const token = String(await tokenFor(here, 'invitation', id));
    const form = posted('/join', { token, name: 'Sample Newcomer', password: goodPassword });
    const answer = await here.app.inject({ ...form, headers: { ...form.headers, 'accept-language': 'es' } });
    expect([answer.statusCode, await languageOf(id)]).toEqual([303, 'es']);
  });

  it('is forgotten with them', async () => {
    const me = await someone();
    await choose(me, 'fr');
    await here.app.get(CommandBus).execute(new EraseAccount('administrator', me.id));
    expect(await languageOf(me.id)).toBe('en');
  });
});
