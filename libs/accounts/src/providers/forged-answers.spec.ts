import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  type Forgery,
  type ForgingProvider,
  hmac,
  rsa,
  startForgingProvider,
} from '../../../../test/support/forging-provider.js';
import { givenAccounts, type Installation } from '../given.js';
import { noted } from '../given-letters.js';
import { administratorOf, Browser } from './given-providers.js';

const registration = { clientId: 'exchange', clientSecret: 'a secret of the two' };

let here: Installation;
let honest: ForgingProvider;
let other: ForgingProvider;
beforeAll(async () => {
  here = await givenAccounts();
  [honest, other] = [await startForgingProvider('exchange'), await startForgingProvider('exchange')];
  const administrator = await administratorOf(here);
  for (const [organisation, { issuer }] of Object.entries({ iom: honest, ilo: other })) {
    expect((await administrator.set(organisation, { issuer, ...registration })).statusCode).toBe(204);
    const id = await here.open({ email: `${organisation}@sample.invalid`, organisation });
    await here.db.query(`insert into accounts.identity (issuer, subject, account) values ($1, 'sample-1', $2)`, [
      issuer,
      id,
    ]);
  }
});
afterAll(async () => {
  await Promise.all([here.stop(), honest.close(), other.close()]);
});
afterEach(() => {
  honest.forgery = {};
  other.forgery = {};
});

const begin = async (browser: Browser, organisation = 'iom') =>
  String((await browser.get(`/sign-in/with/${organisation}`)).headers.location);

/** Signs in at the IOM's provider, which answers so. */
async function answered(forgery: Forgery, more: Record<string, string | undefined> = {}) {
  const browser = new Browser(here);
  const url = await begin(browser);
  honest.forgery = forgery;
  const { statusCode } = await browser.get(honest.answerTo(url, more));
  return { statusCode, who: await browser.whoAmI() };
}

/** The IOM has another provider for a while. */
async function meanwhileAt({ issuer }: ForgingProvider, work: () => Promise<void>): Promise<void> {
  const isNow = (now: string) =>
    here.db.query(`update accounts.identity_provider set issuer = $1 where organisation = 'iom'`, [now]);
  await isNow(issuer);
  await work().finally(() => isNow(honest.issuer));
}

const seconds = () => Math.floor(Date.now() / 1000);
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

it('lets in whoever a right answer names', async () => {
  expect(await answered({})).toEqual({ statusCode: 303, who: 'iom@sample.invalid' });
});

describe('an ID token is refused', () => {
  const forgeries: Record<string, () => Forgery> = {
    'of another issuer': () => ({ claims: { iss: other.issuer } }),
    'for another audience': () => ({ claims: { aud: 'another' } }),
    'for several audiences, of which another asked': () => ({ claims: { aud: ['exchange', 'b'], azp: 'b' } }),
    'with another nonce': () => ({ claims: { nonce: 'A'.repeat(43) } }),
    'without a nonce': () => ({ claims: { nonce: undefined } }),
    'that has expired': () => ({ claims: { iat: seconds() - 600, exp: seconds() - 300 } }),
    'that never expires': () => ({ claims: { exp: undefined } }),
    'that is not good yet': () => ({ claims: { nbf: seconds() + 300 } }),
    'without a subject': () => ({ claims: { sub: undefined } }),
    'with a subject that is no text': () => ({ claims: { sub: 7 } }),
    'with an empty subject': () => ({ claims: { sub: '' } }),
    'with a subject that cannot be kept': () => ({ claims: { sub: 'sample-1\0' } }),
    'with a subject without end': () => ({ claims: { sub: 's'.repeat(256) } }),
    'that nobody signed': () => ({ header: { alg: 'none' }, signature: () => '' }),
    'signed with our own secret': () => ({
      header: { alg: 'HS256', kid: undefined },
      signature: hmac(registration.clientSecret),
    }),
    'signed with the public key as a secret': () => ({
      header: { alg: 'HS256' },
      signature: hmac(honest.publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    }),
    'signed by a stranger': () => ({ signature: rsa(strangers) }),
    'signed by a stranger whose key comes along': () => ({
      header: { jwk: generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }) },
      signature: rsa(strangers),
    }),
    'with a signature of something else': () => ({ signature: () => rsa(strangers)('something else') }),
    'signed with a key that is not published': () => ({ header: { kid: 'unknown' } }),
    'with a header that must be understood': () => ({ header: { crit: ['b64'], b64: false } }),
  };

  it.each(Object.keys(forgeries))('%s', async (name) => {
    expect(await answered(forgeries[name]!())).toEqual({ statusCode: 403, who: null });
    expect((await noted(here)).at(-1)?.what).toBe('SignInRefused');
  });

  it.each([
    ['none', () => ''],
    ['HS256', hmac(registration.clientSecret)],
  ])('by the algorithm %s, even where the provider says that it signs so', async (alg, signature) => {
    const weak = await startForgingProvider('exchange');
    const discovery = { id_token_signing_alg_values_supported: [alg] };
    weak.forgery = { discovery, header: { alg, kid: undefined }, signature };
    const browser = new Browser(here);
    await meanwhileAt(weak, async () => {
      const answer = await browser.get(weak.answerTo(await begin(browser)));
      expect([answer.statusCode, await browser.whoAmI()]).toEqual([403, null]);
    });
    await weak.close();
  });
});

describe('an answer is refused', () => {
  it('that says it is of another issuer (RFC 9207)', async () => {
    expect(await answered({}, { iss: other.issuer })).toEqual({ statusCode: 403, who: null });
    expect(await answered({}, { iss: honest.issuer })).toEqual({ statusCode: 303, who: 'iom@sample.invalid' });
  });

  it.each([[{ state: undefined }], [{ state: 'A'.repeat(43) }]])('with the state %j', async (more) => {
    expect(await answered({}, more)).toEqual({ statusCode: 410, who: null });
  });

  it('that brings an ID token along, past the provider', async () => {
    expect((await answered({}, { id_token: 'eyJhbGciOiJub25lIn0.e30.' })).who).toBeNull();
  });

  it('that one provider has for the callback of another (mix-up)', async () => {
    const browser = new Browser(here);
    const url = await begin(browser, 'ilo');
    honest.asked.length = other.asked.length = 0;
    const answer = other.answerTo(url).replace('/callback/ilo', '/callback/iom');
    expect((await browser.get(answer)).statusCode).toBe(410);
    expect(await browser.whoAmI()).toBeNull();
    expect([...honest.asked, ...other.asked]).toEqual([]); // and nobody was given the code
  });

  it('of a provider that names somebody of another one', async () => {
    const browser = new Browser(here);
    const url = await begin(browser, 'ilo');
    other.forgery = { claims: { iss: honest.issuer } };
    expect((await browser.get(other.answerTo(url))).statusCode).toBe(403);
    expect(await browser.whoAmI()).toBeNull();
  });

  it('of another issuer that the organisation has now, and that names the same subject', async () => {
    const browser = new Browser(here);
    await meanwhileAt(other, async () => {
      const answer = await browser.get(other.answerTo(await begin(browser)));
      expect([answer.statusCode, await browser.whoAmI()]).toEqual([403, null]);
    });
  });

  it('of another issuer that says, and swears, that somebody has the address of an account here', async () => {
    const browser = new Browser(here);
    other.forgery = { claims: { sub: randomUUID(), email: 'iom@sample.invalid', email_verified: true } };
    await meanwhileAt(other, async () => {
      const answer = await browser.get(other.answerTo(await begin(browser)));
      expect([answer.statusCode, await browser.whoAmI()]).toEqual([403, null]);
    });
  });

  it('when the issuer of the organisation has become another one meanwhile', async () => {
    const browser = new Browser(here);
    const url = await begin(browser);
    await meanwhileAt(other, async () => {
      expect((await browser.get(honest.answerTo(url))).statusCode).toBe(410);
      expect(await browser.whoAmI()).toBeNull();
    });
  });
});

describe('a proof that shall be fresh', () => {
  const confirmed = async (claims: Forgery['claims']) => {
    const { cookie } = await here.signIn('iom@sample.invalid');
    const browser = new Browser(here).keep(cookie);
    const { headers } = await browser.get('/sign-in/with/iom?again');
    honest.forgery = { claims };
    return (await browser.get(honest.answerTo(String(headers.location)))).statusCode;
  };

  it('is one of the last five minutes, and the provider says when', async () => {
    expect(await confirmed({ auth_time: seconds() - 60 })).toBe(303);
    expect(await confirmed({ auth_time: seconds() - 600 })).toBe(403);
    expect(await confirmed({ auth_time: undefined })).toBe(403);
  });
});

describe('a token endpoint', () => {
  it('is not followed to another address', async () => {
    other.asked.length = 0;
    const forgery: Forgery = {
      token: (response) => response.writeHead(307, { location: `${other.issuer}/token` }).end(),
    };
    expect(await answered(forgery)).toEqual({ statusCode: 403, who: null });
    expect(other.asked).toEqual([]);
  });

  it('is not listened to without end', async () => {
    const forgery: Forgery = {
      token: (response) => {
        response.setHeader('content-type', 'application/json');
        const more = () => void (response.destroyed || response.write(' '.repeat(65_536), () => setImmediate(more)));
        more();
      },
    };
    const start = performance.now();
    expect(await answered(forgery)).toEqual({ statusCode: 403, who: null });
    expect(performance.now() - start).toBeLessThan(3000); // before the time is up
  });

  it('is not waited for longer than five seconds', async () => {
    const start = performance.now();
    expect(await answered({ token: () => {} })).toEqual({ statusCode: 503, who: null });
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('that fails is away, and one that refuses refuses', async () => {
    const status = (code: number): Forgery => ({ token: (response) => response.writeHead(code).end() });
    expect((await answered(status(502))).statusCode).toBe(503);
    expect((await answered(status(400))).statusCode).toBe(403);
    expect((await answered({ token: (response) => response.destroy() })).statusCode).toBe(503);
  });
});
