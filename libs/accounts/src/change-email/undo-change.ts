import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../admit/asking.js';
import { hashNobodyKnows } from '../passwords.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { Limits } from '../sign-in/limits.js';
import { Tickets } from '../tickets.js';
import { ChangeOver, overIfTaken } from './confirm-change.js';

/**
 * Whoever reads the mail at the address from before says that the change is not theirs. It is void, or is taken back with all that
 * followed it; every session ends, and nobody knows the password: a new one is chosen with the link of a mail, and a second factor
 * stays as it is. Throws `ChangeOver` for a link that is not good (any more).
 */
export class UndoEmailChange extends Command<void> {
  constructor(
    readonly token: string,
    readonly request: Asking,
  ) {
    super();
  }
}

/** An account that is signed in to by other means keeps having no password. */
const shut = `
  update accounts.account set password_hash = case when password_hash is null then null else $2 end
   where id = $1 and disabled_at is null returning id`;

const takeBack = `
  update accounts.account a set email = c.before from accounts.address_change c
   where a.id = $1 and c.account = a.id and c.id = $2 and c.done_at is not null`;

const forget = `
  delete from accounts.address_change c using accounts.address_change undone
   where c.account = $1 and undone.id = $2 and c.asked_at >= undone.asked_at`;

@CommandHandler(UndoEmailChange)
export class UndoEmailChangeHandler implements ICommandHandler<UndoEmailChange> {
  constructor(
    private readonly tickets: Tickets,
    private readonly sessions: Sessions,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ token, request }: UndoEmailChange): Promise<void> {
    const unknown = await hashNobodyKnows();
    const owner = await this.log
      .change(async (db, note) => {
        const ticket = await this.tickets.spend(db, 'not-me', token);
        if (!ticket) throw new ChangeOver();
        const { account } = ticket;
        await this.undo(db, account, ticket.data['change'], unknown);
        await note({ what: 'EmailChangeUndone', account, by: account, result: 'done', request });
        return account;
      })
      .catch(overIfTaken);
    await this.limits.forgive(owner);
  }

  private async undo(db: EntityManager, account: string, change: unknown, passwordHash: string): Promise<void> {
    const [rows] = await db.query<[unknown[], number]>(shut, [account, passwordHash]);
    if (rows.length === 0) throw new ChangeOver();
    await db.query(takeBack, [account, change]);
    await db.query(forget, [account, change]);
    await this.tickets.revoke('not-me', account, db);
    await this.sessions.revokeAll(db, account);
  }
}
