import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Record<string, unknown>;

/** What is wrong with an answer; nothing of it set, it is right. */
export interface Forgery {
  /** Instead of, or besides, what the discovery document says. */
  discovery?: Claims;
  /** Of the ID token; `undefined` leaves one out. */
  claims?: Claims;
  header?: Claims;
  /** Makes the signature of an ID token from what is to be signed. */
  signature?: (signed: string) => string;
  /** Answers in place of the token endpoint. */
  token?: (response: ServerResponse) => void;
}

export interface ForgingProvider {
  issuer: string;
  /** The key that it says is its own. */
  publicKey: KeyObject;
  forgery: Forgery;
  /** The addresses that were asked for. */
  asked: string[];
  /** Where the browser comes back to from the address where a sign-in begins; `more` is changed in its query. */
  answerTo(url: string, more?: Record<string, string | undefined>): string;
  close(): Promise<void>;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs as HS256 does (RFC 7518, 3.2). */
export const hmac = (key: string) => (signed: string) => createHmac('sha256', key).update(signed).digest('base64url');

/** Signs as RS256 does (RFC 7518, 3.3). */
export const rsa = (key: KeyObject) => (signed: string) =>
  sign('sha256', Buffer.from(signed), key).toString('base64url');

/** An OpenID Connect provider on loopback that is right in all, except in what it is told to forge. */
export async function startForgingProvider(clientId: string): Promise<ForgingProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const nonces = new Map<string, string>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const idToken = (nonce: string) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: clientId, sub: 'sample-1', nonce, iat: now, exp: now + 60 };
    const header = { alg: 'RS256', kid: 'own', ...told.forgery.header };
    const signed = `${part(header)}.${part({ ...claims, ...told.forgery.claims })}`;
    return `${signed}.${(told.forgery.signature ?? rsa(privateKey))(signed)}`;
  };

  const documents: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      ...told.forgery.discovery,
    }),
    '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] }),
  };

  server.on('request', (request, response) => {
    const { url = '' } = request;
    told.asked.push(url);
    if (url !== '/token') return json(response, documents[url]?.() ?? {});
    if (told.forgery.token) return told.forgery.token(response);
    request.setEncoding('utf8').once('data', (body: string) => {
      const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '') ?? '';
      json(response, { access_token: 'sample', token_type: 'Bearer', id_token: idToken(nonce) });
    });
  });

  const told: ForgingProvider = {
    issuer,
    publicKey,
    forgery: {},
    asked: [],
    answerTo(url, more = {}) {
      const { searchParams: asked } = new URL(url);
      const code = randomUUID();
      nonces.set(code, asked.get('nonce')!);
      const answer = new URL(asked.get('redirect_uri')!);
      const query = { code, state: asked.get('state')!, ...more };
      for (const [name, value] of Object.entries(query)) if (value !== undefined) answer.searchParams.set(name, value);
      return answer.href;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return told;
}

const json = (response: ServerResponse, body: object): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
