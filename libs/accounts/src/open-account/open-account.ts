import { randomUUID } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { QueryFailedError } from 'typeorm';
import { Refused } from '#libs/event-store';
import { isLanguage, type Language } from '#libs/web';
import { AccountRow } from '../account.js';
import { type Role, roles } from '../actor.js';
import { isEmailAddress, isPrintable } from '../email-address.js';
import { hashPassword } from '../passwords.js';
import { noLanguage, noOrganisation, noRole, notAName, notAnAddress, refuseWrong } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import { weaknessFor } from './password-rules.js';

export interface NewAccount {
  email: string;
  name: string;
  roles: Role[];
  /** Id of the directory: `unodc`. Only its shape is checked here. */
  organisation: string;
  password: string;
  /** In which the person is written to; English where it is left out. */
  language?: Language;
  /** True for the cast of the demonstration. */
  sample?: boolean;
}

/** Opens an account and answers its id. Throws `BadInput` naming each wrong field, `Refused` where the e-mail address is taken. */
export class OpenAccount extends Command<string> {
  constructor(
    readonly account: NewAccount,
    /** Who opens it, as the security log has it; without, it is not noted: the cast of the demonstration. */
    readonly by?: 'console',
  ) {
    super();
  }
}

@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  constructor(private readonly log: SecurityLog) {}

  async execute({ account: { password, ...account }, by }: OpenAccount): Promise<string> {
    const row = { ...account, email: account.email.trim(), name: account.name.trim(), id: randomUUID() };
    refuseWrong(wrongIn({ ...row, password }));
    const passwordHash = await hashPassword(password);
    const about = { organisation: row.organisation, roles: row.roles.join(' ') };
    await this.log.change(async (db, note) => {
      const joinedAt = new Date();
      await db
        .getRepository(AccountRow)
        .insert({ ...row, passwordHash, joinedAt })
        .catch(refuseTaken);
      if (by) await note({ what: 'AccountOpened', account: row.id, by, result: 'done', about });
    });
    return row.id;
  }
}

const wrongIn = ({ email, name, roles, organisation, password, language = 'en' }: NewAccount) => ({
  email: isEmailAddress(email) ? null : notAnAddress,
  name: isName(name) ? null : notAName,
  roles: areRoles(roles) ? null : noRole,
  organisation: /^[a-z0-9-]{2,40}$/.test(organisation) ? null : noOrganisation,
  language: isLanguage(language) ? null : noLanguage,
  password: weaknessFor({ name, email, organisation }, password),
});

/** With a letter or a digit, so that there is something to see. */
export const isName = (name: string) => /[\p{L}\p{N}]/u.test(name) && name.length <= 120 && isPrintable(name);

/** One at least, and nothing else. */
export const areRoles = (given: Role[]) => given.length > 0 && given.every((role) => roles.includes(role));

/** The index decides who was first, so that two at the same time do not both get the address. */
export const isTaken = (error: unknown): boolean =>
  error instanceof QueryFailedError && Reflect.get(error.driverError, 'constraint') === 'account_email';

function refuseTaken(error: unknown): never {
  throw isTaken(error) ? new Refused('There is an account with this e-mail address already', 'address-taken') : error;
}
