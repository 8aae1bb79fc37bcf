import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { giveToken, tokenOf } from '../admit/session-cookie.js';
import { goTo } from '../go-to.js';
import { NameOrganisations } from '../organisation-names.js';
import { Providers } from '../providers/providers.js';
import { Sessions } from '../sessions.js';
import { wrongFields } from '../wrong-fields.js';
import { FindInvitation } from './find-invitation.js';
import { JoinBody } from './join.body.js';
import { InvitationOver, Join } from './join.js';
import { InvitationOverPage, JoinPage } from './join.page.js';

interface Filled {
  token: string;
  name?: string;
  errors?: FieldError[];
}

@Controller('join')
@May('join by invitation')
export class JoinPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly sessions: Sessions,
    private readonly providers: Providers,
  ) {}

  /** Looking does not use the link up: mail programs open links by themselves. */
  @Get()
  @Html()
  @Header('cache-control', 'no-store')
  async show(
    @Query('token') token: unknown,
    @ThisPage() page: Page,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(page, reply, { token: String(token) });
  }

  @Post()
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async join(
    @Body() { token, name, password }: JoinBody,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const account = await this.commands.execute(new Join(token, { name, password }, request));
      return goTo(reply, await this.signedIn(account, request, reply));
    } catch (error) {
      const errors = error instanceof InvitationOver ? [] : wrongFields(error, page, 'accounts.join', 'name');
      reply.status(400);
      return this.page(page, reply, { token, name, errors });
    }
  }

  /** Opens the first session, and answers where to go: whose role wants a second factor sets that up first. */
  private async signedIn(account: string, request: Asking, reply: FastifyReply): Promise<string> {
    const token = await this.sessions.open(account, { proofs: ['password'], request, before: tokenOf(request) });
    giveToken(request, reply, token);
    const me = await this.sessions.accountOf(token);
    return me?.session.mustEnrol ? '/account/sign-in' : '/desk';
  }

  private async page(page: Page, reply: FastifyReply, filled: Filled) {
    const offer = await this.queries.execute(new FindInvitation(filled.token));
    if (!offer) {
      reply.status(410);
      return renderPage(InvitationOverPage({ page }));
    }
    const all = await this.queries.execute(new NameOrganisations());
    const organisation = all.find(({ id }) => id === offer.organisation)?.name ?? offer.organisation;
    const hasProvider = await this.providers.has(offer.organisation);
    return renderPage(JoinPage({ page, offer, organisation, hasProvider, ...filled }));
  }
}
