import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { BadInput, Refused } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { isName } from '../open-account/open-account.js';
import { weakness } from '../open-account/password-rules.js';
import { hashPassword } from '../passwords.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Tickets } from '../tickets.js';
import { FindInvitation, type Offer } from './find-invitation.js';

/** The link of an invitation opens nothing: it was used, taken back, is too old, or was never one. */
export class InvitationOver extends Refused {
  constructor() {
    super('This invitation is no longer open');
  }
}

/**
 * Accepts an invitation: from now on there is somebody behind the account. Answers its id; whoever asked then opens the
 * session. Throws `InvitationOver`, or `BadInput` naming each wrong field; the link works again after that.
 */
export class Join extends Command<string> {
  constructor(
    readonly token: string,
    readonly person: { name: string; password: string },
    readonly request: Asking,
  ) {
    super();
  }
}

/** Of several links to one invitation, and of several who follow one, the first wins. */
const accept = `
  with over as (delete from accounts.invitation where account = $1 and expires_at > now() returning account)
  update accounts.account a set name = $2, password_hash = $3, joined_at = now()
    from over where a.id = over.account and a.disabled_at is null returning a.id`;

@CommandHandler(Join)
export class JoinHandler implements ICommandHandler<Join> {
  constructor(
    private readonly db: DataSource,
    private readonly queries: QueryBus,
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  async execute({ token, person, request }: Join): Promise<string> {
    const offer = await this.queries.execute(new FindInvitation(token));
    if (!offer) throw new InvitationOver();
    const name = person.name.trim();
    refuseWrong(offer, { ...person, name });
    const passwordHash = await hashPassword(person.password);
    if (!(await this.tickets.take('invitation', token))) throw new InvitationOver();
    const [rows] = await this.db.query<[unknown[], number]>(accept, [offer.account, name, passwordHash]);
    if (rows.length === 0) throw new InvitationOver();
    await this.tickets.revoke('invitation', offer.account);
    await this.log.note({ what: 'Joined', account: offer.account, by: offer.account, result: 'done', request });
    return offer.account;
  }
}

function refuseWrong({ email, organisation }: Offer, { name, password }: Join['person']): void {
  const weak = weakness(password, [name, email, ...email.split('@'), organisation]);
  const errors = [
    ...(isName(name) ? [] : [{ field: 'name', message: 'must have 1 to 120 characters, in one line' }]),
    ...(weak ? [{ field: 'password', message: weak }] : []),
  ];
  if (errors.length > 0) throw new BadInput(errors);
}
