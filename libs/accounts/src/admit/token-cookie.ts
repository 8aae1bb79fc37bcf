import type { FastifyReply, FastifyRequest } from 'fastify';
import { isToken } from '../token.js';
import { isEncrypted } from './own-origin.js';

/** A cookie that holds a token of 256 random bits. */
export interface TokenCookie {
  /** What the browser presents, if it looks like a token. */
  of(request: FastifyRequest): string | null;
  give(request: FastifyRequest, reply: FastifyReply, token: string): void;
  takeBack(request: FastifyRequest, reply: FastifyReply): void;
}

/** A cookie that no script can read, and that other sites can have sent along only by leading here. It lasts so many seconds. */
export function tokenCookie(name: string, seconds: number): TokenCookie {
  // The prefix makes browsers refuse the cookie from another host or without TLS (RFC 6265bis, 4.1.3.2).
  const nameFor = (request: FastifyRequest) => (isEncrypted(request) ? `__Host-${name}` : name);

  const set = (request: FastifyRequest, reply: FastifyReply, value: string, lasts: number) => {
    const flags = `Path=/; Max-Age=${lasts}; HttpOnly; SameSite=Lax${isEncrypted(request) ? '; Secure' : ''}`;
    reply.header('set-cookie', `${nameFor(request)}=${value}; ${flags}`);
  };

  return {
    of: (request) => {
      const start = `${nameFor(request)}=`;
      const pairs = request.headers.cookie?.split(';').map((pair) => pair.trim()) ?? [];
      const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? '';
      return isToken(value) ? value : null;
    },
    give: (request, reply, value) => set(request, reply, value, seconds),
    takeBack: (request, reply) => set(request, reply, '', 0),
  };
}
