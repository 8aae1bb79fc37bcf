import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { pageOf, renderPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { NameOrganisations } from '../organisation-names.js';
import { NotByProvider } from './not-by-provider.js';
import { NotByProviderPage } from './with-provider.page.js';

/** Answers with a page that says why nobody was signed in, and what to do. */
@Catch(NotByProvider)
export class SayWhyNot implements ExceptionFilter<NotByProvider> {
  constructor(private readonly queries: QueryBus) {}

  async catch(failure: NotByProvider, host: ArgumentsHost) {
    const request = host.switchToHttp().getRequest<Asking>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const organisation = await this.organisationOf(request);
    // Not the address of the answer, which is over: what leads on from here begins anew.
    const page = { ...pageOf(request), url: request.account ? '/account/provider' : '/sign-in/with' };
    return reply
      .status(failure.getStatus())
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(renderPage(NotByProviderPage({ page, why: failure.why, organisation })));
  }

  private async organisationOf({ params, account }: Asking) {
    const id = (params as { organisation?: string }).organisation ?? account?.organisation ?? '';
    const all = await this.queries.execute(new NameOrganisations());
    return all.find((one) => one.id === id) ?? { id, acronym: id, name: id };
  }
}
