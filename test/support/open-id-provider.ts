import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, Provider } from 'oidc-provider';

export interface Person {
  subject: string;
  name?: string;
  email?: string;
}

export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who sits before the browser. */
  person: Person;
  /** Does what a browser does, from the address where a sign-in begins to the one that it is sent back to. */
  visit(url: string): Promise<string>;
  close(): Promise<void>;
}

const clientId = 'exchange';

/** A real OpenID Connect provider on loopback, which lets whoever sits before the browser in. */
export async function startOpenIdProvider(callbacks: string[]): Promise<OpenIdProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientSecret = randomBytes(24).toString('base64url');
  const told: OpenIdProvider = {
    issuer,
    clientId,
    clientSecret,
    person: { subject: 'sample-1' },
    visit: (url) => visit(url, issuer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const client = { client_id: clientId, client_secret: clientSecret, redirect_uris: callbacks };
  const provider = await quietProvider(issuer, settings(told, client));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: told.person.subject } });
  });
  return told;
}

/** It warns that it is for a newer Node and that it keeps everything in memory: neither matters here. */
async function quietProvider(issuer: string, configuration: Configuration): Promise<Provider> {
  const { warn } = console;
  console.warn = () => {};
  try {
    const { Provider } = await import('oidc-provider');
    return new Provider(issuer, configuration);
  } finally {
    console.warn = warn;
  }
}

const settings = (told: OpenIdProvider, client: NonNullable<Configuration['clients']>[number]): Configuration => ({
  clients: [client],
  jwks: { keys: [signingKey()] },
  cookies: { keys: [randomBytes(16).toString('hex')] },
  features: { devInteractions: { enabled: false } },
  claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, subject) => ({
    accountId: subject,
    claims: () => ({ sub: subject, name: told.person.name, email: told.person.email }),
  }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ accountId: oidc.session!.accountId!, clientId: oidc.client!.clientId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
});

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'sample',
  alg: 'RS256',
  use: 'sig',
});

/** With a jar of its own, as a browser that has never been there. */
async function visit(begin: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = begin;
  while (url.startsWith(issuer)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      jar.set(name!, value!);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url).href;
  }
  return url;
}
