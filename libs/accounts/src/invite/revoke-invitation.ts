import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Refused } from '#libs/event-store';
import type { Actor } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { takeBack } from './take-back.js';
import { waitingInvitation } from './waiting-invitation.js';

/**
 * Takes an invitation back: its links open nothing any more, a mail that was not sent yet will not be, and the address
 * is forgotten, so that it can be invited anew. Throws `Unknown` as `InviteAgain` does, `Refused` for one who was faster.
 */
export class RevokeInvitation extends Command<void> {
  constructor(
    readonly by: Actor,
    readonly account: string,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(RevokeInvitation)
export class RevokeInvitationHandler implements ICommandHandler<RevokeInvitation> {
  constructor(
    private readonly db: DataSource,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, account, request }: RevokeInvitation): Promise<void> {
    await waitingInvitation(this.db, by, account);
    await this.log.change(async (db, note) => {
      if (!(await takeBack(db, note, { account, by: by.id, request })))
        throw new Refused('The invitation has been accepted', 'invitation-accepted');
    });
  }
}
