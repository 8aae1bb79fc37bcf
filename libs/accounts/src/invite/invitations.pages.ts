import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Asked } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import { AskedBy } from '../admit/asked-by.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { goTo } from '../go-to.js';
import { NameOrganisations } from '../organisation-names.js';
import { wrongFields } from '../wrong-fields.js';
import { FindInvitations } from './find-invitations.js';
import { InvitationId, invitationOf, InviteBody } from './invite.body.js';
import { Invite } from './invite.js';
import { InviteAgain } from './invite-again.js';
import { doings, InvitationsPage } from './invitations.page.js';
import { RevokeInvitation } from './revoke-invitation.js';
import { invitesForAll, rolesToGive } from './who-invites.js';

@Controller('invitations')
@May('invite people')
export class InvitationsPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Html()
  async list(@CurrentActor() by: Account, @ThisPage() page: Page, @Query('done') asked: unknown) {
    const done = doings.find((doing) => doing === asked);
    return renderPage(InvitationsPage({ page, done, ...(await this.shown(by)) }));
  }

  @Post()
  @HttpCode(200)
  @Html()
  async invite(
    @Body() body: InviteBody,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const invited = invitationOf(body, by, request);
    try {
      await this.commands.execute(new Invite(by, asked, invited, request));
      return goTo(reply, '/invitations?done=sent');
    } catch (error) {
      const errors = wrongFields(error, page, 'accounts.invite', 'email');
      reply.status(400);
      const filled = { ...invited, organisation: body.organisation };
      return renderPage(InvitationsPage({ page, errors, filled, ...(await this.shown(by)) }));
    }
  }

  @Post(':id/again')
  async again(
    @Param() { id }: InvitationId,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new InviteAgain(by, asked, id, request));
    return goTo(reply, '/invitations?done=again');
  }

  @Post(':id/revoke')
  async revoke(
    @Param() { id }: InvitationId,
    @CurrentActor() by: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new RevokeInvitation(by, id, request));
    return goTo(reply, '/invitations?done=revoked');
  }

  /** What the page shows whatever was done: a form with what this person may give, and the list. */
  private async shown(by: Account) {
    const [invitations, all] = await Promise.all([
      this.queries.execute(new FindInvitations(by)),
      this.queries.execute(new NameOrganisations()),
    ]);
    const organisations = invitesForAll(by) ? all : all.filter(({ id }) => id === by.organisation);
    return { invitations, organisations, roles: rolesToGive(by) };
  }
}
