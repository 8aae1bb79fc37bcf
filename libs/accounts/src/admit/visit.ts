import { createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refused } from '#libs/event-store';
import { type Page, pageOf } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from './asking.js';
import { NotSignedIn, TooManyAttempts } from './not-signed-in.js';

/** Somebody asks for a page: what they ask, the page in their words, and the answer on its way. */
export class Visit {
  readonly page: Page;

  constructor(
    readonly request: Asking,
    readonly reply: FastifyReply,
  ) {
    this.page = pageOf(request);
  }

  /** Who asks, on routes for signed-in people. Throws `NotSignedIn`. */
  get by(): Account {
    if (!this.request.account) throw new NotSignedIn();
    return this.request.account;
  }

  /**
   * The page as it is found at this address, also where it is the answer to a form: what leads to it again, in another language say,
   * leads there.
   */
  at(url: string): Page {
    return { ...this.page, url };
  }

  /** Answers with the address of another page (303): reloading that one does not send the form again. */
  goTo(path: string): void {
    void this.reply.status(303).header('location', path);
  }

  /** The form is shown again because of this: with its status, and how long to wait where waiting mends it. */
  refuse(error: unknown): void {
    this.reply.status(statusOf(error));
    if (error instanceof TooManyAttempts) this.reply.header('retry-after', error.retryAfter);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return error instanceof Refused ? 409 : 400;
}

/** The visit that a page's handler answers: `erase(@ThisVisit() visit: Visit)`. */
export const ThisVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const http = context.switchToHttp();
  return new Visit(http.getRequest<Asking>(), http.getResponse<FastifyReply>());
});
