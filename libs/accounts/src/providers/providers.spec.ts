import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ForgingProvider, startForgingProvider } from '../../../../test/support/forging-provider.js';
import { givenAccounts, type Installation } from '../given.js';
import { noted, posted } from '../given-letters.js';
import { administratorOf, Browser } from './given-providers.js';

let here: Installation;
let provider: ForgingProvider;
let administrator: Awaited<ReturnType<typeof administratorOf>>;
let registration: { issuer: string; clientId: string; clientSecret: string };
beforeAll(async () => {
  here = await givenAccounts();
  provider = await startForgingProvider('exchange');
  administrator = await administratorOf(here);
  registration = { issuer: provider.issuer, clientId: 'exchange', clientSecret: 'a secret of the two' };
});
afterAll(async () => {
  await Promise.all([here.stop(), provider.close()]);
});
afterEach(async () => {
  provider.forgery = {};
  await here.db.query('delete from accounts.identity_provider');
});

const submit = (url: string, fields: Record<string, string>) =>
  here.app.inject(posted(url, { csrf: administrator.csrf, ...fields }, administrator.cookie));

describe('setting the provider of an organisation', () => {
  it('keeps its client secret sealed, and shows it to nobody', async () => {
    expect((await administrator.set('iom', registration)).statusCode).toBe(204);
    const { issuer, clientId, clientSecret } = registration;
    expect((await administrator.list()).json()).toEqual({ items: [{ organisation: 'iom', issuer, clientId }] });
    const kept = JSON.stringify(await here.owner.query('select * from accounts.identity_provider'));
    expect(kept).toContain(issuer);
    expect(kept).not.toContain(clientSecret);
    const page = await here.app.inject({ url: '/admin/providers', headers: { cookie: administrator.cookie } });
    expect(page.body).toContain('http://localhost/sign-in/callback/iom');
    expect(page.body).not.toContain(clientSecret);
    expect((await noted(here)).at(-1)?.what).toBe('ProviderSet');
  });

  it('cannot lend a sealed secret to the provider of another organisation', async () => {
    await administrator.set('iom', registration);
    await administrator.set('ilo', { ...registration, clientSecret: 'another secret' });
    await here.db.query(
      `update accounts.identity_provider set client_secret = (
         select client_secret from accounts.identity_provider where organisation = 'iom') where organisation = 'ilo'`,
    );
    expect((await new Browser(here).get('/sign-in/with/ilo')).statusCode).toBe(503);
  });

  it('keeps the secret that is there where none is given, and never for another issuer', async () => {
    await administrator.set('iom', registration);
    expect((await administrator.set('iom', { ...registration, clientSecret: undefined })).statusCode).toBe(204);
    const other = await startForgingProvider('exchange');
    const refused = await administrator.set('iom', { issuer: other.issuer, clientId: 'exchange' });
    await other.close();
    expect([refused.statusCode, refused.json()]).toEqual([400, { detail: expect.stringContaining('clientSecret') }]);
    expect(other.asked).toEqual([]);
  });

  it.each([
    ['issuer', { issuer: 'http://login.example.org' }],
    ['issuer', { issuer: 'https://login.example.org/?tenant=1' }],
    ['issuer', { issuer: 'nonsense' }],
    ['issuer', { issuer: 'http://127.0.0.1:1' }],
    ['clientId', { clientId: ' ' }],
    ['clientSecret', { clientSecret: 'two\nlines' }],
  ])('refuses a wrong %s: %j', async (field, wrong) => {
    const answer = await administrator.set('iom', { ...registration, ...wrong });
    expect([answer.statusCode, answer.json()]).toEqual([400, { detail: expect.stringContaining(field) }]);
    expect((await administrator.list()).json()).toEqual({ items: [] });
  });

  it('refuses an organisation that there is not', async () => {
    expect((await administrator.set('nobody', registration)).statusCode).toBe(400);
  });

  it('tells a wrong field on the page, keeps what was filled in, and never the secret', async () => {
    const answer = await submit('/admin/providers', { ...registration, organisation: 'iom', issuer: 'nonsense' });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('href="#issuer"');
    expect(answer.body).toContain('value="nonsense"');
    expect(answer.body).not.toContain(registration.clientSecret);
    const right = await submit('/admin/providers', { ...registration, organisation: 'iom' });
    expect([right.statusCode, right.headers.location]).toEqual([303, '/admin/providers?done=set']);
  });

  it('is for administrators', async () => {
    await here.open({ email: 'secretariat@sample.invalid', roles: ['secretariat', 'chair', 'focal-point'] });
    const { cookie } = await here.signIn('secretariat@sample.invalid');
    for (const url of ['/admin/providers', '/api/v1/providers'])
      expect((await here.app.inject({ url, headers: { cookie } })).statusCode).toBe(403);
  });
});

describe('a provider is not taken', () => {
  it.each([
    ['says that it is another one', { issuer: 'https://login.example.org' }],
    ['stands for any tenant', { issuer: 'https://login.example.org/{tenantid}/v2.0' }],
  ])('that %s', async (_, discovery) => {
    provider.forgery = { discovery };
    expect((await administrator.set('iom', registration)).statusCode).toBe(400);
  });

  let server: Server | undefined;
  afterEach(() => server?.closeAllConnections());
  const serving = async (listener: RequestListener) => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    server.unref();
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it.each<[string, RequestListener]>([
    ['that leads somewhere else', (_, response) => response.writeHead(302, { location: `${provider.issuer}/` }).end()],
    ['that answers no JSON', (_, response) => response.end('<html>')],
    ['that never answers', () => {}],
    [
      'that never ends',
      (_, response) => {
        response.setHeader('content-type', 'application/json');
        const more = () => void (response.destroyed || response.write(' '.repeat(65_536), () => setImmediate(more)));
        more();
      },
    ],
  ])('%s', async (_, listener) => {
    provider.asked.length = 0;
    const issuer = await serving(listener);
    expect((await administrator.set('iom', { ...registration, issuer })).statusCode).toBe(400);
    expect(provider.asked).toEqual([]);
  });
});

describe('a provider that is set', () => {
  it('is asked once for what it says of itself, however many come', async () => {
    await administrator.set('iom', registration);
    provider.asked.length = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => here.app.inject('/sign-in/with/iom?next=/submissions')),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    expect(provider.asked).toHaveLength(1);
  });

  it('is left in peace for a while when it does not answer, and people are told so', async () => {
    await administrator.set('iom', registration);
    await here.db.query(`update accounts.identity_provider set client_id = 'changed'`);
    provider.forgery = { discovery: { issuer: 'gone' } };
    provider.asked.length = 0;
    for (let time = 0; time < 3; time++) {
      const { statusCode, body } = await here.app.inject('/sign-in/with/iom');
      expect([statusCode, body.includes('IOM does not answer')]).toEqual([503, true]);
    }
    expect(provider.asked).toHaveLength(1);
  });

  it('is asked no more once it is removed, and whoever signed in by it is signed out', async () => {
    await administrator.set('iom', registration);
    const id = await here.open({ email: 'removed@sample.invalid' });
    await here.db.query(`insert into accounts.identity (issuer, subject, account) values ($1, 'sample-1', $2)`, [
      provider.issuer,
      id,
    ]);
    const [browser, byPassword] = [new Browser(here), await here.signIn('removed@sample.invalid')];
    const { headers } = await browser.get('/sign-in/with/iom');
    await browser.get(provider.answerTo(String(headers.location)));
    expect(await browser.whoAmI()).toBe('removed@sample.invalid');
    expect((await administrator.remove('iom')).statusCode).toBe(204);
    expect(await browser.whoAmI()).toBeNull();
    expect(await new Browser(here).keep(byPassword.cookie).whoAmI()).toBe('removed@sample.invalid');
    expect((await here.app.inject('/sign-in/with/iom')).statusCode).toBe(404);
    expect((await administrator.remove('iom')).statusCode).toBe(404);
    expect((await noted(here)).at(-1)?.what).toBe('ProviderRemoved');
  });
});
