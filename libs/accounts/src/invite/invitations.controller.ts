import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Asked } from '#libs/event-store';
import type { Account } from '../actor.js';
import { AskedBy } from '../admit/asked-by.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { FindInvitations } from './find-invitations.js';
import { InvitationId, invitationOf, InviteBody } from './invite.body.js';
import { Invite } from './invite.js';
import { InviteAgain } from './invite-again.js';
import { RevokeInvitation } from './revoke-invitation.js';

/** Who is invited and has not come yet, so far as it is the concern of the person who asks. */
@ApiTags('accounts')
@Controller('api/v1/invitations')
@May('invite people')
export class InvitationsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  async list(@CurrentActor() by: Account) {
    return { items: await this.queries.execute(new FindInvitations(by)) };
  }

  /** Answers the id of the account that the invited person will have. */
  @Post()
  async invite(@Body() body: InviteBody, @CurrentActor() by: Account, @AskedBy() asked: Asked, @Req() request: Asking) {
    const invited = invitationOf(body, by, request);
    return { id: await this.commands.execute(new Invite(by, asked, invited, request)) };
  }

  /** Sends the mail again; the invitation is good for another seven days. */
  @Post(':id/again')
  @HttpCode(204)
  async again(
    @Param() { id }: InvitationId,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @Req() request: Asking,
  ): Promise<void> {
    await this.commands.execute(new InviteAgain(by, asked, id, request));
  }

  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param() { id }: InvitationId, @CurrentActor() by: Account, @Req() request: Asking): Promise<void> {
    await this.commands.execute(new RevokeInvitation(by, id, request));
  }
}
