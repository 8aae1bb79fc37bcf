import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Asked } from '#libs/event-store';
import type { Actor } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Limits } from '../sign-in/limits.js';
import { invitationLasts } from './invite.js';
import { waitingInvitation } from './waiting-invitation.js';

/**
 * Sends an invitation again: it is good for another seven days, and from now on it is this person's. A mail of before
 * that was not sent yet will not be. Throws `Unknown` for an invitation that does not wait or is not theirs, `TooManyAttempts`.
 */
export class InviteAgain extends Command<void> {
  constructor(
    readonly by: Actor,
    readonly asked: Asked,
    readonly account: string,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

const renew =
  'update accounts.invitation set invited_by = $2, invited_at = $3, expires_at = $4, command = $5 where account = $1';

@CommandHandler(InviteAgain)
export class InviteAgainHandler implements ICommandHandler<InviteAgain> {
  constructor(
    private readonly db: DataSource,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, asked, account, request }: InviteAgain): Promise<void> {
    const { email, organisation, roles, ...last } = await waitingInvitation(this.db, by, account);
    const { command } = asked;
    if (last.command === command) return;
    const until = new Date(Date.parse(asked.at) + invitationLasts);
    const about = { organisation, roles: roles.join(' ') };
    if (request) await this.limits.send(by.id, email);
    await this.log.change(async (db, note) => {
      await db.query(renew, [account, by.id, asked.at, until, command]);
      await note({ what: 'Invited', account, by: by.id, result: 'done', about, request, command });
    });
  }
}
