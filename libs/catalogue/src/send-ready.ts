import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Encoding, Ready } from './ready-made.js';

/** The best encoding that a client accepts (RFC 9110, 12.5.3); a weight of zero is a refusal. */
function encodingFor(accepted: string): Encoding {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : 'identity';
}

/** Sends an answer as it lies there, or 304 to who has it already. Nobody may use a kept copy without asking again. */
export function sendReady({ headers }: FastifyRequest, reply: FastifyReply, { status, type, etag, bodies }: Ready) {
  const vary = type.startsWith('text/html') ? 'Accept-Encoding, Accept-Language, Cookie' : 'Accept-Encoding';
  reply.header('cache-control', 'no-cache').header('etag', etag).header('vary', vary);
  if (status === 200 && headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  const encoding = encodingFor(headers['accept-encoding']?.toString() ?? '');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.code(status).header('content-type', type).send(bodies[encoding]);
}
