import type { FastifyRequest } from 'fastify';
import type { Viewer } from '#libs/web';
import type { Account } from '../actor.js';
import type { OpenSession } from '../session.js';

/** A request that the guard has let in, with what it learnt on the way. */
export interface Asking extends FastifyRequest {
  /** Who asks; null for a visitor. */
  account: Account | null;
  /** The session by which it is known who asks. */
  session: OpenSession | null;
  /** The same, as a page's masthead needs it. */
  viewer: Viewer | null;
  /** What the forms of this session's pages must send back; empty for a visitor. */
  csrf: string;
  /** How people reach this installation, where that is said (`PUBLIC_URL`). */
  publicUrl?: string | undefined;
  /** What a form sent as `command`, to act once however often it is sent. */
  command?: string | undefined;
}
