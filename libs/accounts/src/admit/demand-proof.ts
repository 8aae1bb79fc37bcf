import type { FastifyRequest } from 'fastify';
import { NotAllowed } from '#libs/event-store';
import { ProofNeeded } from '#libs/platform';
import { addressOf } from '#libs/web';
import { policies, type Sentence } from '../policies.js';
import type { Asking } from './asking.js';
import { isUnsafe } from './csrf.js';
import { FirstElsewhere } from './not-signed-in.js';

/** Milliseconds for which a proof is fresh. */
const fresh = 15 * 60_000;

/** What somebody may do who has yet to set up a second factor, besides what anyone may. */
const whileEnrolling: Sentence[] = ['change how I sign in', 'confirm who I am', 'know who I am'];

/** What a session that was left open, or stolen, must not be enough for; the page with the form asks, so that nothing typed is lost. */
const grave: Sentence[] = ['change how I sign in', 'invite people', 'set identity providers'];

const wantsFreshProof = (sentence: Sentence, request: FastifyRequest): boolean =>
  grave.includes(sentence) || (sentence === 'administer accounts' && isUnsafe(request));

export const isOfApi = ({ url }: FastifyRequest): boolean => url.startsWith('/api/');

/**
 * Who works beyond their own drafts has a second factor, or sets one up before anything else. Changing how one signs in
 * or what others may, and inviting, want to be shown again who asks, if that was a while ago (OWASP ASVS 5.0, 7.5.1).
 */
export function demandProof(sentence: Sentence, request: Asking): void {
  const { session } = request;
  if (!session) return;
  const open = policies[sentence](null) || whileEnrolling.includes(sentence);
  if (session.mustEnrol && !open)
    throw elsewhere(request, '/account/sign-in', new NotAllowed('Set up a second factor first: /account/sign-in'));
  const stale = Date.now() - Date.parse(session.provedAt) > fresh;
  if (stale && wantsFreshProof(sentence, request))
    throw elsewhere(request, `/confirm?next=${encodeURIComponent(addressOf(request))}`, new ProofNeeded());
}

/** A reader of pages is led there, a program is told. */
const elsewhere = (request: Asking, path: string, refused: NotAllowed): Error =>
  isOfApi(request) ? refused : new FirstElsewhere(path);
