import type { CustomFetch } from 'openid-client';
import { mayHaveUsAsk } from './issuer.js';
import { NotByProvider } from './not-by-provider.js';

/** Bytes; discovery documents, keys and tokens have a few thousand. */
const largest = 256 * 1024;

/**
 * Asks a provider, and believes it as little as possible: only addresses that its issuer may name, no redirects, and no
 * more than 256 kB. A provider that cannot be reached, in time or at all, is `away`.
 */
export const carefulFetch =
  (issuer: URL): CustomFetch =>
  async (address, asked) => {
    const url = new URL(address);
    if (!mayHaveUsAsk(issuer, url)) throw new Error(`${issuer.href} may not have us ask ${url.origin}`);
    const answer = await fetch(url, { ...asked, redirect: 'manual' } as RequestInit).catch(away);
    if (answer.status >= 500) throw new NotByProvider('away');
    const { status, headers } = answer;
    const body = await bounded(answer);
    return new Response(body.length > 0 ? body : null, { status, headers });
  };

const away = (error: unknown): never => {
  throw new NotByProvider('away', error);
};

async function bounded({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop closes the connection: the rest is never read.
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > largest) throw new Error(`The answer has more than ${largest} bytes`);
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}
