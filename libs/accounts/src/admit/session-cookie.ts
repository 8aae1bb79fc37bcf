import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionSeconds } from '../sessions.js';
import { isEncrypted } from './own-origin.js';

/** The prefix makes browsers refuse the cookie from another host or without TLS (RFC 6265bis, 4.1.3.2). */
const nameFor = (request: FastifyRequest) => (isEncrypted(request) ? '__Host-session' : 'session');

const token = /^[\w-]{43}$/;

/** The session token that a browser presents, if it looks like one. */
export function tokenOf(request: FastifyRequest): string | null {
  const start = `${nameFor(request)}=`;
  const pairs = request.headers.cookie?.split(';').map((pair) => pair.trim()) ?? [];
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? '';
  return token.test(value) ? value : null;
}

function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
  const flags = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isEncrypted(request) ? '; Secure' : ''}`;
  reply.header('set-cookie', `${nameFor(request)}=${value}; ${flags}`);
}

export const giveToken = (request: FastifyRequest, reply: FastifyReply, token: string): void =>
  setCookie(request, reply, token, sessionSeconds);

/** Takes the cookie back, and has the browser forget what it kept of the pages (W3C Clear Site Data). */
export function takeTokenBack(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, '', 0);
  reply.header('clear-site-data', '"cache", "storage"');
}
