import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Asking } from '../admit/asking.js';
import { isEmailAddress } from '../email-address.js';
import { notAnAddress, refuseWrong } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Limits } from '../sign-in/limits.js';

/**
 * Somebody has forgotten the password of this address. A mail is owed if somebody signs in with it. Whether or not,
 * the same is done: one look, one event. The event of an address that nobody signs in with names no account. Where there
 * is no password there is nothing to forget: a mailbox must not open what a passkey or a provider keeps shut.
 * Nobody gets more than a few such mails in an hour, whoever asks. Throws `BadInput` for what is no address, `TooManyAttempts`
 * to someone who asks again and again.
 */
export class AskForReset extends Command<void> {
  constructor(
    readonly email: string,
    readonly request: Asking,
  ) {
    super();
  }
}

const find = `
  select id from accounts.account
   where lower(email) = lower($1) and password_hash is not null and disabled_at is null`;

@CommandHandler(AskForReset)
export class AskForResetHandler implements ICommandHandler<AskForReset> {
  constructor(
    private readonly db: DataSource,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ request, ...asked }: AskForReset): Promise<void> {
    const email = asked.email.trim();
    refuseWrong({ email: isEmailAddress(email) ? null : notAnAddress });
    const [found] = await this.db.query<{ id: string }[]>(find, [email]);
    const account = found?.id ?? null;
    const whose = `forgotten ${account ?? email}`;
    await this.limits.enter({ whose, account, request, what: 'PasswordResetAsked' });
    const goes = (await this.limits.mayWriteTo(account ?? email)) && account !== null;
    const about = goes ? ({ account, result: 'done' } as const) : ({ result: 'refused' } as const);
    await this.log.note({ what: 'PasswordResetAsked', ...about, request });
  }
}
