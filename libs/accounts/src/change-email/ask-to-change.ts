import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { type Asked, BadInput } from '#libs/event-store';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { isEmailAddress } from '../email-address.js';
import { SecurityLog } from '../security-log/security-log.js';

/** In milliseconds. */
const changeLasts = 24 * 60 * 60 * 1000;

/**
 * Asks for another e-mail address. It becomes the account's when the link is followed that is mailed there; what was
 * asked before is void. Whether the address is somebody else's is not said: then there is no mail. Throws `BadInput`.
 */
export class AskToChangeEmail extends Command<void> {
  constructor(
    readonly by: Account,
    readonly asked: Asked,
    readonly email: string,
    readonly request: Asking,
  ) {
    super();
  }
}

const insert = `
  with old as (
    delete from accounts.address_change where account = $2 and asked_at < $5::timestamptz - interval '30 days'
  )
  insert into accounts.address_change (id, account, before, after, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do nothing`;

@CommandHandler(AskToChangeEmail)
export class AskToChangeEmailHandler implements ICommandHandler<AskToChangeEmail> {
  constructor(
    private readonly db: DataSource,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, asked, email, request }: AskToChangeEmail): Promise<void> {
    const after = email.trim();
    if (!isEmailAddress(after) || after.toLowerCase() === by.email.toLowerCase())
      throw new BadInput([
        { field: 'email', message: 'must be another e-mail address, like name@example.org', code: 'other-e-mail' },
      ]);
    const { command } = asked;
    const until = new Date(Date.parse(asked.at) + changeLasts);
    await this.db.query(insert, [uuidv5('e-mail', command), by.id, by.email, after, asked.at, until]);
    await this.log.note({ what: 'EmailChangeAsked', account: by.id, by: by.id, result: 'done', request, command });
  }
}
