import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import { type Asked, BadInput } from '#libs/event-store';
import type { Account } from '../actor.js';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { isEmailAddress } from '../email-address.js';
import { Limits } from '../sign-in/limits.js';
import { SecurityLog } from '../security-log/security-log.js';

/** In milliseconds. */
const changeLasts = 24 * 60 * 60 * 1000;

/**
 * Asks for another e-mail address. It becomes the account's when the link is followed that is mailed there; what was
 * asked before is void, and so is this when the sessions of the account are ended. The address of now is told, with a way to say no.
 * Whether the new one is somebody else's is not said: then there is no mail. Throws `BadInput`, or `TooManyAttempts` to who asks on and on.
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
    private readonly limits: Limits,
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
    await this.limits.send(by.id, after);
    await this.log.change(async (db, note) => {
      // Whoever ends this session at the same moment waits until the change is there to be ended too.
      await holdOwn(db, request);
      await db.query(insert, [uuidv5('e-mail', command), by.id, by.email, after, asked.at, until]);
      await note({ what: 'EmailChangeAsked', account: by.id, by: by.id, result: 'done', request, command });
    });
  }
}
