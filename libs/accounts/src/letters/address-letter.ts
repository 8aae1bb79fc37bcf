import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Language } from '#libs/web';
import { type TicketKind, Tickets } from '../tickets.js';
import type { LetterKind } from './letter-kinds.js';

/** To whom a letter goes, and the way that it shows. */
export interface LetterAddress {
  email: string;
  language: Language;
  /** Path and query of this site; a token in it is new, and kept nowhere else. */
  path: string;
}

/**
 * Where a letter goes, asked at the moment in which it is written: until then there is no token that could be stolen.
 * Null where nobody should get it any more: the account is closed, or what it offers was taken back, used, or sent anew.
 */
export class AddressLetter extends Command<LetterAddress | null> {
  constructor(
    readonly kind: LetterKind,
    readonly account: string,
    /** When it came to be owed (ISO 8601). */
    readonly since: string,
  ) {
    super();
  }
}

interface Addressed {
  email: string;
  language: Language;
  /** Whole minutes for which the link works. */
  minutes: number;
  /** Id of the change of address that the link confirms. */
  change?: string;
}

/** Whoever has the account, for what was done to it or with it. */
const owner = `
    select email, language, 0 as minutes from accounts.account
     where id = $1 and created_at <= $2 and disabled_at is null`;

/** Whom each kind of letter finds. `$1` is the account, `$2` since when the letter is owed. */
const found: Readonly<Record<LetterKind, string>> = {
  invitation: `
    select a.email, a.language, ceil(extract(epoch from i.expires_at - now()) / 60)::int as minutes
      from accounts.invitation i
      join accounts.account a on a.id = i.account
      join accounts.account inviter on inviter.id = i.invited_by
     where i.account = $1 and i.invited_at <= $2 and i.expires_at > now()
       and a.joined_at is null and a.disabled_at is null and inviter.disabled_at is null`,
  reset: `
    select email, language, ceil(extract(epoch from $2::timestamptz + interval '1 hour' - now()) / 60)::int as minutes
      from accounts.account
     where id = $1 and password_hash is not null and disabled_at is null
       and $2::timestamptz > now() - interval '1 hour'`,
  'confirm-address': `
    select c.after as email, a.language, c.id as change, ceil(extract(epoch from c.expires_at - now()) / 60)::int as minutes
      from accounts.address_change c join accounts.account a on a.id = c.account
     where c.account = $1 and c.asked_at <= $2 and c.expires_at > now() and c.done_at is null and a.disabled_at is null
       and not exists (select from accounts.address_change later where later.account = $1 and later.asked_at > c.asked_at)
       and not exists (select from accounts.account other where lower(other.email) = lower(c.after))`,
  'address-changed': `
    select c.before as email, a.language, 0 as minutes
      from accounts.address_change c join accounts.account a on a.id = c.account
     where c.account = $1 and c.done_at <= $2 order by c.done_at desc limit 1`,
  'sign-in-changed': owner,
  'new-browser': owner,
};

const ways: Readonly<Record<LetterKind, { path: string; ticket?: TicketKind }>> = {
  invitation: { path: '/join', ticket: 'invitation' },
  reset: { path: '/reset-password', ticket: 'reset' },
  'confirm-address': { path: '/account/e-mail/confirm', ticket: 'e-mail' },
  'address-changed': { path: '/forgotten' },
  'sign-in-changed': { path: '/account/sessions' },
  'new-browser': { path: '/account/sessions' },
};

@CommandHandler(AddressLetter)
export class AddressLetterHandler implements ICommandHandler<AddressLetter> {
  constructor(
    private readonly db: DataSource,
    private readonly tickets: Tickets,
  ) {}

  async execute({ kind, account, since }: AddressLetter): Promise<LetterAddress | null> {
    const [addressed] = await this.db.query<Addressed[]>(found[kind], [account, since]);
    if (!addressed) return null;
    const { path, ticket } = ways[kind];
    const { email, language, minutes, change } = addressed;
    if (!ticket) return { email, language, path };
    const token = await this.tickets.issue(ticket, { account, minutes, ...(change && { data: { change } }) });
    return { email, language, path: `${path}?token=${token}` };
  }
}
