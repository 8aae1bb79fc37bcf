import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Refused } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { isTaken } from '../open-account/open-account.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Tickets } from '../tickets.js';

/** The link was used, is too old, was asked for anew, or was never one; or the address is somebody else's by now. */
export class ChangeOver extends Refused {
  constructor() {
    super('This link is no longer good', 'link-over');
  }
}

/** Gives an account the address that its owner asked for and reads mail at. Throws `ChangeOver`. */
export class ConfirmEmail extends Command<void> {
  constructor(
    readonly token: string,
    readonly request: Asking,
  ) {
    super();
  }
}

/** The change that the link was made for, if it is the last that was asked for; one statement, so that it is made once. */
const change = `
  with asked as (
    update accounts.address_change c set done_at = $2
     where c.id = $1 and c.done_at is null and c.expires_at > now()
       and c.asked_at = (select max(asked_at) from accounts.address_change where account = c.account)
    returning c.account, c.after
  )
  update accounts.account a set email = asked.after
    from asked where a.id = asked.account and a.disabled_at is null returning a.id`;

@CommandHandler(ConfirmEmail)
export class ConfirmEmailHandler implements ICommandHandler<ConfirmEmail> {
  constructor(
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  async execute({ token, request }: ConfirmEmail): Promise<void> {
    await this.log
      .change(async (db, note) => {
        const ticket = await this.tickets.spend(db, 'e-mail', token);
        if (!ticket) throw new ChangeOver();
        const { account, data } = ticket;
        const [rows] = await db.query<[unknown[], number]>(change, [data['change'], new Date().toISOString()]);
        if (rows.length === 0) throw new ChangeOver();
        for (const kind of ['e-mail', 'reset'] as const) await this.tickets.revoke(kind, account, db);
        await note({ what: 'EmailChanged', account, by: account, result: 'done', request });
      })
      .catch(overIfTaken);
  }
}

/** Somebody else has the address by now; that is not said. */
export function overIfTaken(error: unknown): never {
  throw isTaken(error) ? new ChangeOver() : error;
}
