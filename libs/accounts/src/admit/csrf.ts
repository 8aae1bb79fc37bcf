import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { NotAllowed } from '#libs/event-store';
import { isSame } from '../token.js';
import { isOwnOrigin } from './own-origin.js';

const safe = ['GET', 'HEAD', 'OPTIONS'];
const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];

export const isUnsafe = ({ method }: FastifyRequest): boolean => !safe.includes(method);

/** The two kinds of body that a form of another site could send too. */
export const isForm = ({ headers }: FastifyRequest): boolean =>
  forms.includes(headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '');

/** What a form must send back to show that it stood on a page of this very session. */
export const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

/**
 * Refuses an unsafe request that another site made the browser send. Browsers say where a request comes from
 * (Fetch Metadata, or Origin in older ones); where both are absent it was not a browser that asked.
 */
export function refuseOtherSites(request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const ours = site === undefined ? origin === undefined || isOwnOrigin(request, origin) : fromHere.includes(site);
  if (!ours) throw new NotAllowed('This request came from another site');
}

/** `none` is the person themselves: a reload, a bookmark. */
const fromHere: unknown[] = ['same-origin', 'none'];

/** Refuses a form that does not carry the token of the session it is sent with. */
export function refuseForgedForms(sent: unknown, csrf: string): void {
  if (typeof sent === 'string' && isSame(sent, csrf)) return;
  throw new NotAllowed('This form does not belong to your session; please open the page again');
}
