import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger, Optional } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf } from './problems.js';

/** Seconds after which it is worth asking again: PostgreSQL is back soon or a person is on it. */
const retryAfter = 5;

/** Shows problems to people; whoever composes an application with pages provides it. */
export abstract class ProblemPages {
  /** A whole document, in the language of the one who asks. */
  abstract render(problem: Problem, request: FastifyRequest): string;
}

/** Answers everything that is thrown with a problem: a page to a browser that asked for a page, JSON to all others. */
@Injectable()
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  private readonly logger = new Logger('problems');

  constructor(@Optional() private readonly pages?: ProblemPages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const found = problemOf(error);
    const told = found.status === 500 ? { ...found, id: request.id } : found;
    if (told.id) this.logger.error(`request ${told.id}: ${stackOf(error)}`);
    if (reply.sent) return;
    const wait = told.status === 503 ? retryAfter : secondsIn(error);
    if (wait !== null) reply.header('retry-after', wait);
    reply.code(told.status).header('cache-control', 'no-store').header('vary', 'Accept, Accept-Language, Cookie');
    if (this.pages && wantsPage(request))
      void reply.type('text/html; charset=utf-8').send(this.pages.render(told, request));
    // As bytes: of a string, Fastify would add a charset, which this media type does not have.
    else void reply.type('application/problem+json').send(Buffer.from(JSON.stringify(told)));
  }
}

const wantsPage = ({ url, headers: { accept = '' } }: FastifyRequest): boolean =>
  !/^\/(api|health)\//.test(url) && accept.includes('text/html');

/** Of somebody who asked too often (RFC 6585, 4). */
const secondsIn = (error: unknown): number | null =>
  error instanceof Error && 'retryAfter' in error ? Number(error.retryAfter) : null;

/** Without the values of a query that failed: they may be personal. */
const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
