import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { type Asked, NotAllowed, Refused } from '#libs/event-store';
import { isLanguage, type Language } from '#libs/web';
import { type Actor, type Role, roles as allRoles } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { isEmailAddress } from '../email-address.js';
import { areRoles } from '../open-account/open-account.js';
import { NameOrganisations } from '../organisation-names.js';
import { noLanguage, noOrganisation, noRole, notAnAddress, refuseWrong } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Limits } from '../sign-in/limits.js';
import { mayInvite } from './who-invites.js';

export interface NewInvitation {
  email: string;
  /** Id of the directory: `unodc`. */
  organisation: string;
  roles: Role[];
  /** Of the mail, and of those that follow until the person says otherwise. */
  language: Language;
}

/** For how long an invitation is good, in milliseconds. */
export const invitationLasts = 7 * 24 * 60 * 60 * 1000;

/**
 * Invites somebody and answers the id of the account that they will have. The mail is owed by the event, so it waits for
 * a mail server that is down. Throws `BadInput` naming each wrong field, `NotAllowed` for a role or an organisation that
 * is not theirs to give, `Refused` for an address whose invitation they can see already, `TooManyAttempts` to who invites on and on.
 * Whether the address has an account is not told, and makes no difference here: its owner is told by the link.
 */
export class Invite extends Command<string> {
  constructor(
    readonly by: Actor,
    readonly asked: Asked,
    readonly invitation: NewInvitation,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

/** Both rows or none. A command that comes again finds its account and changes nothing. */
const insert = `
  with invited as (
    insert into accounts.account (id, email, name, roles, organisation, language, joined_at)
    values ($1, $2, '', $3, $4, $8, null) on conflict (id) do nothing returning id
  )
  insert into accounts.invitation (account, invited_by, invited_at, expires_at, command)
  select id, $5, $6, $7, $9 from invited`;

const others = `
  select a.organisation, a.roles from accounts.invitation i join accounts.account a on a.id = i.account
   where lower(a.email) = lower($1) and a.id <> $2 and a.joined_at is null and a.disabled_at is null`;

/** Two who invite the same address at the same moment come one after the other. */
const oneAtATime = 'select pg_advisory_xact_lock(hashtextextended(lower($1), 0))';

@CommandHandler(Invite)
export class InviteHandler implements ICommandHandler<Invite> {
  constructor(
    private readonly db: DataSource,
    private readonly queries: QueryBus,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, asked, invitation, request }: Invite): Promise<string> {
    const { email, organisation, roles, language } = await this.checked(invitation);
    if (!mayInvite(by, { organisation, roles })) throw new NotAllowed('This is not an invitation for you to make');
    const id = uuidv5('invited', asked.command);
    const until = new Date(Date.parse(asked.at) + invitationLasts);
    const about = { organisation, roles: roles.join(' ') };
    const { command } = asked;
    if (await this.isMade(id)) return id;
    if (request) await this.limits.send(by.id, email);
    await this.log.change(async (db, note) => {
      await refuseInvited(db, by, email, id);
      await db.query(insert, [id, email, roles, organisation, by.id, asked.at, until, language, command]);
      await note({ what: 'Invited', account: id, by: by.id, result: 'done', about, request, command });
    });
    return id;
  }

  private async isMade(id: string): Promise<boolean> {
    return (await this.db.query<unknown[]>('select from accounts.account where id = $1', [id])).length > 0;
  }

  private async checked({ email, organisation, roles, language }: NewInvitation): Promise<NewInvitation> {
    const known = await this.queries.execute(new NameOrganisations());
    const right = {
      email: email.trim(),
      organisation,
      language,
      roles: allRoles.filter((role) => roles.includes(role)),
    };
    refuseWrong({
      email: isEmailAddress(right.email) ? null : notAnAddress,
      organisation: known.some(({ id }) => id === organisation) ? null : noOrganisation,
      language: isLanguage(language) ? null : noLanguage,
      roles: areRoles(roles) ? null : noRole,
    });
    return right;
  }
}

/** Two mails for one thing would be a mistake; that somebody else invites the same person is not theirs to know. */
async function refuseInvited(db: EntityManager, by: Actor, email: string, id: string): Promise<void> {
  await db.query(oneAtATime, [email]);
  const rows = await db.query<Pick<NewInvitation, 'organisation' | 'roles'>[]>(others, [email, id]);
  if (rows.some((other) => mayInvite(by, other)))
    throw new Refused('This address is invited already', 'address-invited');
}
