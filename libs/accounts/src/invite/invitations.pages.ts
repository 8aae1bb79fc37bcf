import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asked } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import { AskedBy } from '../admit/asked-by.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
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
  async invite(@Body() body: InviteBody, @AskedBy() asked: Asked, @ThisVisit() visit: Visit) {
    const { by, page, request } = visit;
    const invited = invitationOf(body, by, request);
    try {
      await this.commands.execute(new Invite(by, asked, invited, request));
      return visit.goTo('/invitations?done=sent');
    } catch (error) {
      const errors = wrongFields(error, page, 'email');
      visit.refuse(error);
      const filled = { ...invited, organisation: body.organisation };
      return renderPage(InvitationsPage({ page, errors, filled, ...(await this.shown(by)) }));
    }
  }

  @Post(':id/again')
  async again(@Param() { id }: InvitationId, @AskedBy() asked: Asked, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new InviteAgain(by, asked, id, request));
    return visit.goTo('/invitations?done=again');
  }

  @Post(':id/revoke')
  async revoke(@Param() { id }: InvitationId, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new RevokeInvitation(by, id, request));
    return visit.goTo('/invitations?done=revoked');
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
