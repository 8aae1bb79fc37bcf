import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Refused } from '#libs/event-store';
import type { Actor } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { erased } from '../administer/erased.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Tickets } from '../tickets.js';
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
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, account, request }: RevokeInvitation): Promise<void> {
    await waitingInvitation(this.db, by, account);
    await this.log.change(async (db, note) => {
      const [rows] = await db.query<[unknown[], number]>(`${erased} and joined_at is null returning id`, [account]);
      if (rows.length === 0) throw new Refused('The invitation has been accepted', 'invitation-accepted');
      await db.query('delete from accounts.invitation where account = $1', [account]);
      await this.tickets.revoke('invitation', account, db);
      await note({ what: 'InvitationRevoked', account, by: by.id, result: 'done', request });
    });
  }
}
