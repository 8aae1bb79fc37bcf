import { authorizationCodeGrant, type Configuration, fetchUserInfo, type UserInfoResponse } from 'openid-client';
import { isName } from '../open-account/open-account.js';
import type { Journey } from './journey.js';
import { failureOf, NotByProvider } from './not-by-provider.js';

/** Who somebody is to a provider. E-mail addresses are no part of it: they are given to others, and made up. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** Somebody whom a provider has told us of. */
export interface Identified extends Identity {
  /** What the provider calls the person; empty where it does not say. */
  name(): Promise<string>;
}

/** Seconds for which a proof at the provider is fresh. */
const fresh = 300;

/**
 * Asks the provider who came back (OpenID Connect Core 1.0, 3.1.3): signature, issuer, audience, nonce, time and the
 * issuer of the answer (RFC 9207) all hold, or it throws `NotByProvider`.
 */
export async function identify(configuration: Configuration, journey: Journey, query: string): Promise<Identified> {
  try {
    const answer = Object.assign(new URL(journey.callback), { search: query });
    const tokens = await authorizationCodeGrant(configuration, answer, {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
      ...(journey.purpose === 'confirm' && { maxAge: fresh }),
    });
    const claims = tokens.claims()!;
    const { iss: issuer, sub: subject } = claims;
    if (!isSubject(subject)) throw new NotByProvider('refused');
    const profile = async () => claims['name'] ?? (await told(configuration, tokens.access_token, subject))?.name;
    return { issuer, subject, name: async () => nameFrom(await profile()) };
  } catch (error) {
    throw failureOf(error);
  }
}

/** At most 255 ASCII characters (OpenID Connect Core 1.0, 2), and none that could not be kept. */
const isSubject = (subject: string) => /^[\x20-\x7e]{1,255}$/.test(subject);

/** A name is worth a question, and no reason to turn somebody away. */
const told = (configuration: Configuration, token: string, subject: string): Promise<UserInfoResponse | null> =>
  fetchUserInfo(configuration, token, subject).catch(() => null);

const nameFrom = (name: unknown): string => (typeof name === 'string' && isName(name.trim()) ? name.trim() : '');
