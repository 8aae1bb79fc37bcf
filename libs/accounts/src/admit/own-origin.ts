import type { FastifyRequest } from 'fastify';

/** The address by which browsers reach this installation, where a proxy in front hides it. */
const publicUrl = () => process.env['PUBLIC_URL'] ?? '';

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** The origin of this installation, as browsers know it. */
export const ownOrigin = ({ protocol, host }: FastifyRequest): string =>
  originOf(publicUrl()) ?? originOf(`${protocol}://${host}`) ?? '';

/** Whether an `Origin` header (RFC 6454) names this installation. `null`, an opaque origin, never does. */
export const isOwnOrigin = ({ protocol, host }: FastifyRequest, origin: string): boolean =>
  origin === `${protocol}://${host}` || origin === originOf(publicUrl());

/** Whether the browser's side of the connection is encrypted, here or at the proxy. */
export const isEncrypted = ({ protocol }: FastifyRequest): boolean =>
  protocol === 'https' || publicUrl().startsWith('https:');
