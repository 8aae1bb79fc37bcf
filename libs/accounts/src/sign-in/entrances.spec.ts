import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { posted, tokenFor } from '../given-letters.js';
import { Invite } from '../invite/invite.js';
import { isOfSecurityLog } from '../security-log/security-event.js';

let here: Installation;
beforeAll(async () => {
  here = await givenAccounts();
});
afterAll(() => here.stop());

const someone = async () => {
  const email = `${randomUUID()}@sample.invalid`;
  return { email, id: await here.open({ email }) };
};

/** Signs in, in a browser that is known by this cookie or not at all; answers the cookie by which it is known from then on. */
async function signIn(email: string, cookie = ''): Promise<string> {
  const answer = await here.app.inject(posted('/sign-in', { email, password: goodPassword }, cookie));
  expect(answer.statusCode).toBe(303);
  const given = answer.cookies.find(({ name }) => name === 'known-device');
  return given ? `known-device=${given.value}` : cookie;
}

/** Of each entrance to an account: how it was shown, and whether the browser was new. */
async function entrancesOf(id: string): Promise<unknown[]> {
  for await (const batch of here.app.get(EventStore).follow(null, new AbortController().signal)) {
    const noted = batch.filter(isOfSecurityLog).filter(({ type, data }) => type === 'SignedIn' && data.account === id);
    return noted.map(({ data }) => data.about);
  }
  return [];
}

describe('an entrance', () => {
  it('is by a browser that was not known, where the account is used in others', async () => {
    const { id, email } = await someone();
    const known = await signIn(email);
    await signIn(email, known);
    await signIn(email);
    await signIn(email, known);
    const by = 'password';
    expect(await entrancesOf(id)).toEqual([{ by }, { by }, { by, browser: 'new' }, { by }]);
  });

  it('is by one that was not known, too, where nobody has come in for long', async () => {
    const { id, email } = await someone();
    await here.owner.query(`update accounts.account set joined_at = now() - interval '2 days' where id = $1`, [id]);
    await signIn(email);
    expect(await entrancesOf(id)).toEqual([{ by: 'password', browser: 'new' }]);
  });

  it('with which somebody joins, is nothing to be told of', async () => {
    const focalPoint = await here.open({ email: `${randomUUID()}@sample.invalid`, roles: ['focal-point'] });
    const asked = { command: randomUUID(), actor: focalPoint, at: new Date().toISOString() };
    const by = { id: focalPoint, roles: ['focal-point' as const], organisation: 'iom' };
    const email = `${randomUUID()}@sample.invalid`;
    const invitation = { email, organisation: 'iom', roles: ['contributor' as const], language: 'en' as const };
    const id = await here.app.get(CommandBus).execute(new Invite(by, asked, invitation));
    const token = String(await tokenFor(here, 'invitation', id));
    await here.app.inject(posted('/join', { token, name: 'Sample Newcomer', password: goodPassword }));
    expect(await entrancesOf(id)).toEqual([{ by: 'password' }]);
  });
});
