import type { FastifyRequest } from 'fastify';
import type { Asking } from './asking.js';

/** As the guard leaves it. */
type Reached = Pick<FastifyRequest, 'protocol' | 'host'> & Pick<Asking, 'publicUrl'>;

/** The origin of this installation, as browsers know it: `PUBLIC_URL` and no other where it is set, else what the request was sent to. */
export function ownOrigin({ publicUrl, protocol, host }: Reached): string {
  const url = publicUrl ?? `${protocol}://${host}`;
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** Whether an `Origin` header (RFC 6454) names this installation. `null`, an opaque origin, never does. */
export const isOwnOrigin = (request: Reached, origin: string): boolean =>
  origin !== '' && origin === ownOrigin(request);

/** Whether the browser's side of the connection is encrypted, here or at the proxy. */
export const isEncrypted = ({ publicUrl, protocol }: Reached): boolean =>
  protocol === 'https' || (publicUrl?.startsWith('https:') ?? false);
