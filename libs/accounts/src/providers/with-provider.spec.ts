import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type OpenIdProvider, startOpenIdProvider } from '../../../../test/support/open-id-provider.js';
import { givenAccounts, type Installation } from '../given.js';
import { noted, tokenFor } from '../given-letters.js';
import { administratorOf, Browser, callbackOf, goThere, link, someone } from './given-providers.js';

let here: Installation;
let provider: OpenIdProvider;
let administrator: Awaited<ReturnType<typeof administratorOf>>;
beforeAll(async () => {
  here = await givenAccounts();
  provider = await startOpenIdProvider([callbackOf('iom'), callbackOf('ilo')]);
  administrator = await administratorOf(here);
  expect((await administrator.set('iom', provider)).statusCode).toBe(204);
  expect((await administrator.set('ilo', provider)).statusCode).toBe(204);
});
afterAll(async () => {
  await Promise.all([here.stop(), provider.close()]);
});
beforeEach(() => {
  provider.person = { subject: randomUUID(), name: 'Sample Newcomer', email: `${randomUUID()}@sample.invalid` };
});

const signIn = async (browser: Browser, organisation = 'iom', query = '') =>
  browser.get(await goThere(provider, browser, organisation, query));

async function invited(email = `${randomUUID()}@sample.invalid`, organisation = 'iom'): Promise<string> {
  const payload = { email, organisation, roles: ['reviewer'] };
  const headers = { cookie: administrator.cookie };
  const answer = await here.app.inject({ method: 'POST', url: '/api/v1/invitations', headers, payload });
  return String(await tokenFor(here, 'invitation', answer.json<{ id: string }>().id));
}

const accounts = async () =>
  (await here.db.query<{ count: string }[]>('select count(*) from accounts.account where joined_at is not null'))[0];

describe('accepting an invitation with an organisation', () => {
  it('opens the account, under the name that the provider knows, and signs in', async () => {
    const [email, browser] = [`${randomUUID()}@sample.invalid`, new Browser(here)];
    const answer = await signIn(browser, 'iom', `?invitation=${await invited(email)}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/desk']);
    expect(await browser.whoAmI()).toBe(email);
    const me = await browser.get('/api/v1/session');
    expect(me.json()).toMatchObject({ name: 'Sample Newcomer', roles: ['reviewer'], organisation: 'iom' });
    expect(browser.cookie).not.toContain('provider=');
    const whatIsNoted = (await noted(here)).filter(({ account }) => account === me.json<{ id: string }>().id);
    expect(whatIsNoted.map(({ what }) => what)).toEqual(['Invited', 'Joined', 'IdentityLinked', 'SignedIn']);
  });

  it('is offered where the link leads, if the organisation has a provider', async () => {
    const [token, other] = [await invited(), await invited(undefined, 'unodc')];
    const way = (of: string) => here.app.inject(`/join?token=${of}`);
    expect((await way(token)).body).toContain(`href="/sign-in/with/iom?invitation=${token}"`);
    expect((await way(other)).body).not.toContain('/sign-in/with/');
  });

  it('asks for no second factor: that is the organisation’s to do', async () => {
    const browser = new Browser(here);
    await signIn(browser, 'iom', `?invitation=${await invited()}`);
    const [row] = await here.db.query<{ proofs: string[] }[]>(
      `select proofs from accounts.session s join accounts.account a on a.id = s.account where a.email = $1`,
      [await browser.whoAmI()],
    );
    expect(row?.proofs).toEqual(['provider']);
  });

  it('calls somebody whom the provider has no name for by their address', async () => {
    const email = `${randomUUID()}@sample.invalid`;
    provider.person = { subject: randomUUID() };
    const browser = new Browser(here);
    await signIn(browser, 'iom', `?invitation=${await invited(email)}`);
    expect((await browser.get('/api/v1/session')).json()).toMatchObject({ name: email.split('@')[0] });
  });

  it('uses the invitation up, whoever comes second', async () => {
    const token = await invited();
    const [first, second] = [new Browser(here), new Browser(here)];
    const backFirst = await goThere(provider, first, 'iom', `?invitation=${token}`);
    provider.person = { subject: randomUUID() };
    const backSecond = await goThere(provider, second, 'iom', `?invitation=${token}`);
    expect((await first.get(backFirst)).statusCode).toBe(303);
    expect((await second.get(backSecond)).statusCode).toBe(410);
    expect(await second.whoAmI()).toBeNull();
    expect((await new Browser(here).get(`/sign-in/with/iom?invitation=${token}`)).statusCode).toBe(410);
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(410);
  });

  it('opens nothing where the address has an account, also one that it got meanwhile', async () => {
    const email = `${randomUUID()}@sample.invalid`;
    const token = await invited(email);
    const browser = new Browser(here);
    const back = await goThere(provider, browser, 'iom', `?invitation=${token}`);
    await here.open({ email, organisation: 'ilo' });
    const before = await accounts();
    expect((await browser.get(back)).statusCode).toBe(410);
    const { headers } = await browser.get(`/sign-in/with/iom?invitation=${token}`);
    expect(headers['location']).toBe(`/join?token=${token}`);
    expect([await browser.whoAmI(), await accounts()]).toEqual([null, before]);
  });

  it('does not work with the provider of another organisation, or with an invitation taken back', async () => {
    const token = await invited();
    expect((await new Browser(here).get(`/sign-in/with/ilo?invitation=${token}`)).statusCode).toBe(410);
    expect((await new Browser(here).get('/sign-in/with/iom?invitation=none')).statusCode).toBe(410);
    const browser = new Browser(here);
    const back = await goThere(provider, browser, 'iom', `?invitation=${token}`);
    await here.db.query('delete from accounts.invitation');
    expect((await browser.get(back)).statusCode).toBe(410);
    expect(await browser.whoAmI()).toBeNull();
  });

  it.each([
    ['the invitation has ended', `update accounts.invitation set expires_at = now()`, ''],
    [
      'whoever made it is disabled',
      `update accounts.account set disabled_at = now() where email = 'providers@sample.invalid'`,
      `update accounts.account set disabled_at = null where email = 'providers@sample.invalid'`,
    ],
  ])('does nothing when %s meanwhile', async (_, happens, undone) => {
    const browser = new Browser(here);
    const back = await goThere(provider, browser, 'iom', `?invitation=${await invited()}`);
    await here.db.query(happens);
    const answer = await browser.get(back);
    if (undone) await here.db.query(undone);
    expect([answer.statusCode, await browser.whoAmI()]).toEqual([410, null]);
  });

  it('leaves the invitation open where the identity is somebody else’s', async () => {
    await signIn(new Browser(here), 'iom', `?invitation=${await invited()}`);
    const token = await invited();
    const answer = await signIn(new Browser(here), 'iom', `?invitation=${token}`);
    expect([answer.statusCode, answer.body.includes('Somebody else signs in with this')]).toEqual([409, true]);
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(200);
  });
});

describe('signing in with an organisation', () => {
  it('begins a hundred times from one network, and then leaves no more behind for five minutes', async () => {
    await here.owner.query('delete from accounts.rate');
    const journeys = async () =>
      (await here.db.query(`select count(*)::int as count from accounts.ticket where kind = 'provider'`))[0].count;
    const before = await journeys();
    const answers = await Promise.all(Array.from({ length: 120 }, () => here.app.inject('/sign-in/with/iom')));
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(100);
    expect((await journeys()) - before).toBe(100);
    await here.owner.query('delete from accounts.rate');
  });

  it('knows a person by issuer and subject, whatever their address is now', async () => {
    const [first, email] = [new Browser(here), `${randomUUID()}@sample.invalid`];
    await signIn(first, 'iom', `?invitation=${await invited(email)}`);
    provider.person = { ...provider.person, email: 'other@sample.invalid', name: 'Sample Other' };
    const again = new Browser(here);
    const answer = await signIn(again, 'iom', '?next=/submissions');
    expect(answer.headers.location).toBe('/submissions');
    expect(await again.whoAmI()).toBe(email);
    expect((await noted(here)).map(({ what }) => what)).toContain('SignedIn');
  });

  it('creates nothing for somebody unknown, and says what to do', async () => {
    const [before, browser] = [await accounts(), new Browser(here)];
    const answer = await signIn(browser);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('Nothing was created');
    expect(await browser.whoAmI()).toBeNull();
    expect(await accounts()).toEqual(before);
  });

  it('does not know somebody by the address of an account', async () => {
    const { email } = await someone(here);
    provider.person = { subject: randomUUID(), email };
    const browser = new Browser(here);
    expect((await signIn(browser)).statusCode).toBe(403);
    expect(await browser.whoAmI()).toBeNull();
  });

  it('lets nobody in by another organisation’s door, who left, or who is disabled', async () => {
    const somebody = await someone(here);
    expect((await link(provider, somebody)).headers.location).toBe('/account/provider?done=linked');
    expect((await signIn(new Browser(here), 'ilo')).statusCode).toBe(403);
    expect((await signIn(new Browser(here))).statusCode).toBe(303);
    await here.db.query(`update accounts.account set organisation = 'ilo' where id = $1`, [somebody.id]);
    expect((await signIn(new Browser(here))).statusCode).toBe(403);
    await here.db.query(`update accounts.account set organisation = 'iom', disabled_at = now() where id = $1`, [
      somebody.id,
    ]);
    expect((await signIn(new Browser(here))).statusCode).toBe(403);
  });

  it('begins a new session and ends the one before', async () => {
    const somebody = await someone(here);
    await link(provider, somebody);
    const planted = somebody.browser.cookie;
    const browser = new Browser(here).keep(planted);
    const begun = await new Browser(here).get('/sign-in/with/iom');
    browser.keep(String(begun.headers['set-cookie']));
    await browser.get(await provider.visit(String(begun.headers.location)));
    expect(browser.cookie).not.toContain(planted);
    expect(await browser.whoAmI()).toBe(somebody.email);
    expect(await new Browser(here).keep(planted).whoAmI()).toBeNull();
  });

  it('never goes on to another site', async () => {
    await link(provider, await someone(here));
    expect((await signIn(new Browser(here), 'iom', '?next=//other.test')).headers.location).toBe('/desk');
  });

  it('lists the organisations that have a provider, and no others', async () => {
    const { body } = await new Browser(here).get('/sign-in/with?next=/submissions');
    expect(body).toContain('href="/sign-in/with/iom?next=%2Fsubmissions"');
    expect(body).not.toContain('/sign-in/with/unodc');
    expect((await new Browser(here).get('/sign-in/with/unodc')).statusCode).toBe(404);
  });

  it('asks the provider with PKCE, state and nonce, and keeps what answers them in a cookie that no script reads', async () => {
    const begun = await new Browser(here).get('/sign-in/with/iom');
    const { searchParams: asked } = new URL(String(begun.headers.location));
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: callbackOf('iom'),
    });
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    expect(String(begun.headers['set-cookie'])).toMatch(
      /^provider=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/,
    );
    expect(begun.headers['cache-control']).toBe('no-store');
  });
});

describe('the answer of a provider', () => {
  it('is good once, of fifty who come with it at once too', async () => {
    const somebody = await someone(here);
    await link(provider, somebody);
    const browser = new Browser(here);
    const back = await goThere(provider, browser);
    const { cookie } = browser;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => here.app.inject({ url: back, headers: { cookie } })),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    expect(statuses).toEqual([303, ...Array.from({ length: 49 }, () => 410)]);
  });

  it('is good in the browser that began, and in no other', async () => {
    await link(provider, await someone(here));
    const browser = new Browser(here);
    const back = await goThere(provider, browser);
    const [none, other] = [new Browser(here), new Browser(here)];
    await other.get('/sign-in/with/iom');
    for (const thief of [none, other]) {
      expect((await thief.get(back)).statusCode).toBe(410);
      expect(await thief.whoAmI()).toBeNull();
    }
    expect((await browser.get(back)).statusCode).toBe(303);
  });

  it('is good for ten minutes', async () => {
    await link(provider, await someone(here));
    const browser = new Browser(here);
    const back = await goThere(provider, browser);
    await here.owner.query(`update accounts.ticket set expires_at = expires_at - interval '10 minutes'`);
    expect((await browser.get(back)).statusCode).toBe(410);
    expect(await browser.whoAmI()).toBeNull();
  });

  it('is refused with another state, which does not use up the right one', async () => {
    await link(provider, await someone(here));
    const browser = new Browser(here);
    const back = await goThere(provider, browser);
    const forged = new URL(back);
    forged.searchParams.set('state', 'A'.repeat(43));
    expect((await browser.get(forged.href)).statusCode).toBe(410);
    expect((await browser.get(back)).statusCode).toBe(303);
  });

  it('is refused at the callback of another organisation', async () => {
    await link(provider, await someone(here));
    const browser = new Browser(here);
    const back = await goThere(provider, browser);
    expect((await browser.get(back.replace('/callback/iom', '/callback/ilo'))).statusCode).toBe(410);
  });

  it('is refused with another code', async () => {
    await link(provider, await someone(here));
    const browser = new Browser(here);
    const forged = new URL(await goThere(provider, browser));
    forged.searchParams.set('code', 'A'.repeat(43));
    const answer = await browser.get(forged.href);
    expect([answer.statusCode, answer.body.includes('did not confirm who you are')]).toEqual([403, true]);
    expect((await noted(here)).at(-1)?.what).toBe('SignInRefused');
  });

  it('may be that the person does not want to', async () => {
    const browser = new Browser(here);
    const back = new URL(await goThere(provider, browser));
    const answer = await browser.get(
      `/sign-in/callback/iom?error=access_denied&state=${back.searchParams.get('state')}&iss=${provider.issuer}`,
    );
    expect(answer.statusCode).toBe(403);
    expect(await browser.whoAmI()).toBeNull();
  });
});
