import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type OpenIdProvider, startOpenIdProvider } from '../../../../test/support/open-id-provider.js';
import { givenAccounts, type Installation } from '../given.js';
import { noted } from '../given-letters.js';
import { administratorOf, Browser, callbackOf, goThere, link, someone, submit, wayToLink } from './given-providers.js';

let here: Installation;
let provider: OpenIdProvider;
beforeAll(async () => {
  here = await givenAccounts();
  provider = await startOpenIdProvider([callbackOf('iom')]);
  await (await administratorOf(here)).set('iom', provider);
});
afterAll(async () => {
  await Promise.all([here.stop(), provider.close()]);
});
beforeEach(() => {
  provider.person = { subject: randomUUID() };
});

const signIn = async (browser: Browser, organisation = 'iom', query = '') =>
  browser.get(await goThere(provider, browser, organisation, query));

describe('adding one’s organisation to an account', () => {
  it('lets its person sign in with it from then on', async () => {
    const somebody = await someone(here);
    expect((await somebody.browser.get('/account/provider')).body).toContain('Add IOM');
    await link(provider, somebody);
    const { body } = await somebody.browser.get('/account/provider?done=linked');
    expect(body).toContain('From now on you can sign in with IOM');
    expect(body).toContain('Stop signing in with IOM');
    const browser = new Browser(here);
    await signIn(browser);
    expect(await browser.whoAmI()).toBe(somebody.email);
  });

  it('is a second factor for whoever needs one, as long as it is there', async () => {
    const somebody = await someone(here, { roles: ['reviewer'], sample: false });
    const desk = async () => (await somebody.browser.get('/desk')).statusCode;
    expect(await desk()).toBe(303);
    await link(provider, somebody);
    expect(await desk()).toBe(200);
    await submit(somebody, '/account/provider/unlink');
    expect(await desk()).toBe(303);
  });

  it('is begun by a form of the session, and has the provider ask anew who it is', async () => {
    const somebody = await someone(here);
    expect((await somebody.browser.post('/account/provider/link', { csrf: 'x' })).statusCode).toBe(403);
    const { body } = await submit(somebody, '/account/provider/link');
    expect(body).toMatch(/<meta http-equiv="refresh" content="0; url=http:\/\/127\.0\.0\.1:\d+\/auth\?/);
    expect(body).toContain('prompt=login');
  });

  it('ends with the account that began it, and with nobody else', async () => {
    const [one, other] = [await someone(here), await someone(here)];
    const back = await provider.visit(await wayToLink(one));
    one.browser.keep(other.browser.cookie);
    expect((await one.browser.get(back)).statusCode).toBe(410);
    expect((await signIn(new Browser(here))).statusCode).toBe(403);
  });

  it('is refused where another account has this identity', async () => {
    await link(provider, await someone(here));
    expect((await link(provider, await someone(here))).statusCode).toBe(409);
  });

  it('is refused where the account has another identity of this provider, until that one is unlinked', async () => {
    const somebody = await someone(here);
    const identities = () => here.db.query('select subject from accounts.identity where account = $1', [somebody.id]);
    const { subject: first } = provider.person;
    await link(provider, somebody);
    provider.person = { subject: randomUUID() };
    const refused = await link(provider, somebody);
    expect([refused.statusCode, refused.body]).toEqual([409, expect.stringContaining('with another identity already')]);
    expect(await identities()).toEqual([{ subject: first }]);
    await submit(somebody, '/account/provider/unlink');
    await link(provider, somebody);
    expect(await identities()).toEqual([{ subject: provider.person.subject }]);
  });

  it('can be undone, which signs out everywhere else', async () => {
    const somebody = await someone(here);
    await link(provider, somebody);
    const elsewhere = new Browser(here);
    await signIn(elsewhere);
    const answer = await submit(somebody, '/account/provider/unlink');
    expect(answer.headers.location).toBe('/account/provider?done=unlinked');
    expect(await elsewhere.whoAmI()).toBeNull();
    expect(await somebody.browser.whoAmI()).toBe(somebody.email);
    expect((await signIn(new Browser(here))).statusCode).toBe(403);
  });

  it('cannot be undone by somebody who could not sign in any more', async () => {
    const somebody = await someone(here);
    await link(provider, somebody);
    await here.db.query('update accounts.account set password_hash = null where id = $1', [somebody.id]);
    const answer = await submit(somebody, '/account/provider/unlink');
    expect([answer.statusCode, answer.body.includes('You would have no way to sign in left')]).toEqual([409, true]);
    expect((await signIn(new Browser(here))).statusCode).toBe(303);
  });
});

describe('showing anew who one is', () => {
  const proofs = () => here.db.query<{ proofs: string[] }[]>('select proofs from accounts.session');

  it('has the provider ask, and gives a new session with a fresh proof in place of the old one', async () => {
    const somebody = await someone(here);
    await link(provider, somebody);
    const before = somebody.browser.cookie;
    const begun = await somebody.browser.get('/sign-in/with/iom?again&next=/account/provider');
    const { searchParams: asked } = new URL(String(begun.headers.location));
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '300']);
    const answer = await somebody.browser.get(await provider.visit(String(begun.headers.location)));
    expect(answer.headers.location).toBe('/account/provider');
    expect(await somebody.browser.whoAmI()).toBe(somebody.email);
    expect(await new Browser(here).keep(before).whoAmI()).toBeNull();
    expect((await noted(here)).at(-1)).toMatchObject({ what: 'ProofGiven', account: somebody.id });
  });

  it('is offered where a proof is wanted, to whoever signs in with their organisation', async () => {
    const somebody = await someone(here);
    const way = 'href="/sign-in/with/iom?again&amp;next=%2Faccount%2Fprovider"';
    expect((await somebody.browser.get('/confirm?next=/account/provider')).body).not.toContain(way);
    await link(provider, somebody);
    expect((await somebody.browser.get('/confirm?next=/account/provider')).body).toContain(way);
  });

  it('does nothing for somebody else whom the provider knows', async () => {
    const [one, other] = [await someone(here), await someone(here)];
    await link(provider, one);
    provider.person = { subject: randomUUID() };
    await link(provider, other);
    const before = await proofs();
    expect((await signIn(one.browser, 'iom', '?again')).statusCode).toBe(403);
    expect(await one.browser.whoAmI()).toBe(one.email);
    expect(await proofs()).toEqual(before);
  });

  it('is not begun by following a link to sign in', async () => {
    const { browser } = await someone(here);
    expect((await browser.get('/sign-in/with/iom?next=/submissions')).headers.location).toBe('/submissions');
  });
});
