import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Asset, assets } from './assets.js';

/** Compressed once, at start: `identity` for who accepts neither. */
const encoded = ({ content }: Asset) => ({
  br: brotliCompressSync(content),
  gzip: gzipSync(content, { level: 9 }),
  identity: content,
});

function encodingFor({ headers }: FastifyRequest): 'br' | 'gzip' | 'identity' {
  const accepted = headers['accept-encoding']?.toString() ?? '';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted) ? 'gzip' : 'identity';
}

/** Routes for the stylesheet and its like. They belong to nobody, so no guard stands before them. */
export function serveAssets(fastify: FastifyInstance): void {
  for (const asset of Object.values(assets)) {
    const bodies = encoded(asset);
    fastify.get(asset.href, (request: FastifyRequest, reply: FastifyReply) => {
      const encoding = encodingFor(request);
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return reply
        .header('content-type', asset.mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'Accept-Encoding')
        .send(bodies[encoding]);
    });
  }
  fastify.get('/favicon.ico', (_request, reply) => reply.redirect(assets.favicon.href, 302));
}
