import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Refused } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { weaknessFor } from '../open-account/password-rules.js';
import { hashPassword } from '../passwords.js';
import { refuseWrong } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { KnownDevices } from '../sign-in/known-devices.js';
import { Limits } from '../sign-in/limits.js';
import { Tickets } from '../tickets.js';

/** The link was used, is too old, or was never one. */
export class ResetOver extends Refused {
  constructor() {
    super('This link is no longer good', 'link-over');
  }
}

/**
 * Sets a new password with the link of a mail, and ends every session of the account. It signs nobody in, and a second
 * factor stays as it is: who holds the mailbox alone gets no further. But the browser, and no other, is known from then on, so that
 * guessing from elsewhere keeps nobody out who reads their mail; answers what it is to be known by, null where it is. Throws `ResetOver`, or
 * `BadInput` for a password that does not do; the link works again after that.
 */
export class ResetPassword extends Command<string | null> {
  constructor(
    readonly token: string,
    readonly password: string,
    readonly request: Asking,
  ) {
    super();
  }
}

interface Owner {
  id: string;
  name: string;
  email: string;
  organisation: string;
}

const find = `
  select id, name, email, organisation from accounts.account
   where id = $1 and password_hash is not null and disabled_at is null`;

const change = `
  update accounts.account set password_hash = $2
   where id = $1 and password_hash is not null and disabled_at is null returning id`;

@CommandHandler(ResetPassword)
export class ResetPasswordHandler implements ICommandHandler<ResetPassword> {
  constructor(
    private readonly db: DataSource,
    private readonly tickets: Tickets,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ token, password, request }: ResetPassword): Promise<string | null> {
    const owner = await this.owner(token);
    const { id } = owner;
    refuseWrong({ password: weaknessFor(owner, password) });
    const passwordHash = await hashPassword(password);
    const device = await this.log.change(async (db, note) => {
      const [rows] = await db.query<[unknown[], number]>(change, [id, passwordHash]);
      if (rows.length === 0 || !(await this.tickets.take('reset', token, db))) throw new ResetOver();
      await this.sessions.revokeAll(db, id);
      await this.devices.forgetOthers(db, request, id);
      await note({ what: 'PasswordReset', account: id, by: id, result: 'done', request });
      return this.devices.remember(db, request, id);
    });
    await this.limits.forgive(id);
    return device;
  }

  private async owner(token: string): Promise<Owner> {
    const ticket = await this.tickets.look('reset', token);
    const [owner] = ticket ? await this.db.query<Owner[]>(find, [ticket.account]) : [];
    if (!owner) throw new ResetOver();
    return owner;
  }
}
