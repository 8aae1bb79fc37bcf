import { NotSignedIn } from './not-signed-in.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionSeconds } from '../sessions.js';
import { tokenCookie } from './token-cookie.js';

const cookie = tokenCookie('session', sessionSeconds);

/** The session token that a browser presents, if it looks like one. */
export const tokenOf = cookie.of;

export const giveToken = cookie.give;

/** Takes the cookie back, and has the browser forget what it kept of the pages (W3C Clear Site Data). */
export function takeTokenBack(request: FastifyRequest, reply: FastifyReply): void {
  cookie.takeBack(request, reply);
  reply.header('clear-site-data', '"cache", "storage"');
}

/** The token of the session that asks, on routes for signed-in people. */
export function ownToken(request: FastifyRequest): string {
  const token = tokenOf(request);
  if (token === null) throw new NotSignedIn();
  return token;
}
