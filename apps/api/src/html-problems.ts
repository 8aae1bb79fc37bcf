import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Problem, ProblemPages } from '#libs/platform';
import { pageOf, ProblemPage, renderPage } from '#libs/web';

/** A problem as a page of the site, for a browser. */
@Injectable()
export class HtmlProblems extends ProblemPages {
  render({ status, code, values, errors }: Problem, request: FastifyRequest): string {
    return renderPage(ProblemPage({ page: pageOf(request), status, code, values, errors }));
  }
}
