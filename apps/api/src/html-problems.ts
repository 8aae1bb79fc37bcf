import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Problem, ProblemPages } from '#libs/platform';
import { addressOf, pageOf, ProblemPage, renderPage } from '#libs/web';

/** A problem as a page of the site, for a browser. */
@Injectable()
export class HtmlProblems extends ProblemPages {
  render({ status, code, values, errors }: Problem, request: FastifyRequest): string {
    const page = { ...pageOf(request), url: addressOf(request) };
    return renderPage(ProblemPage({ page, status, code, values, errors }));
  }
}
