const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = ({ hostname }: URL): boolean => loopback.test(hostname);

/**
 * The address of an issuer (OpenID Connect Discovery 1.0, 2), or null where a text is none: https with neither query nor
 * fragment nor a name to sign in with. On this very machine it may be http.
 */
export function issuerOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.search + url.hash + url.username + url.password === '';
  return isPlain && isReachedSafely(url) ? url : null;
}

/**
 * Whether an issuer may have us ask this address: its keys and tokens can be on another host (Google's are), but never
 * unencrypted, and never on this machine if it is not here itself.
 */
export const mayHaveUsAsk = (issuer: URL, url: URL): boolean =>
  isReachedSafely(url) && (isLoopback(issuer) || !isLoopback(url));

const isReachedSafely = (url: URL) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
