import { type OpenIdProvider, startOpenIdProvider } from '../support/open-id-provider.js';
import { Demo } from './demo.js';
import type { Person } from './person.js';

let demo: Demo;
let provider: OpenIdProvider;
let administrator: Person;
beforeAll(async () => {
  demo = await Demo.start();
  provider = await startOpenIdProvider([`${demo.url}/sign-in/callback/iom`]);
  administrator = await demo.as('administrator');
}, 120_000);
afterAll(async () => {
  await demo.stop();
  await provider.close();
});

/** From the sign-in page to wherever the provider's answer leads. */
async function signIn(): Promise<Person> {
  const person = await demo.visitor();
  await person.open('/sign-in');
  await person.follow('Sign in with your organisation');
  await person.follow('IOM');
  return person;
}

describe('An organisation that signs its people in itself', () => {
  let colleague: Person;

  it('is set up by an administrator, and never shows its secret again', async () => {
    const { issuer, clientId, clientSecret } = provider;
    await administrator.open('/admin/providers');
    await administrator.send({ organisation: 'iom', issuer, clientId, clientSecret }, 'Set up');
    expect(await administrator.text()).toContain('The provider answers');
    expect(await administrator.page.content()).not.toContain(clientSecret);
  }, 60_000);

  it('lets nobody in whom nobody knows here', async () => {
    const stranger = await signIn();
    expect(stranger.path()).toBe('/sign-in/callback/iom');
    expect(await stranger.text()).toContain('Nothing was created');
    await stranger.open('/desk');
    expect(stranger.path()).toBe('/sign-in');
  }, 60_000);

  it('is added to an account by whoever is signed in to it, by way of the provider', async () => {
    const contributor = await demo.as('contributor');
    await contributor.open('/account/provider');
    await contributor.send({}, 'Add IOM');
    await contributor.page.waitForURL(/done=linked/);
    expect(await contributor.text()).toContain('From now on you can sign in with IOM');
  }, 60_000);

  it('signs that person in from then on', async () => {
    colleague = await signIn();
    expect(colleague.path()).toBe('/desk');
    await colleague.open('/account/provider');
    expect(await colleague.text()).toContain('Stop signing in with IOM');
  }, 60_000);

  it('signs nobody in any more once it is removed, and whom it had signed in is out', async () => {
    await administrator.send({}, 'Remove');
    expect(await administrator.text()).toContain('Whoever signed in by it is signed out');
    await colleague.open('/desk');
    expect(colleague.path()).toBe('/sign-in');
    expect(await colleague.open('/sign-in/with/iom')).toBe(404);
  }, 60_000);
});
