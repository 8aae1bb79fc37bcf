import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Language } from '#libs/web';
import { openInvitation } from '../invite/open-invitation.js';
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
  /** Id of the change of address that the link is about. */
  change?: string;
}

/** Whoever has the account, for what was done to it or with it. */
const owner = `
    select email, language, 0 as minutes from accounts.account
     where id = $1 and created_at <= $2 and disabled_at is null`;

/** Whoever reads mail at the address from before a change, with seven days in which to say that it is not theirs. */
const before = (when: 'asked_at' | 'done_at') => `
    select c.before as email, a.language, c.id as change, 7 * 24 * 60 as minutes
      from accounts.address_change c join accounts.account a on a.id = c.account
     where c.account = $1 and c.${when} <= $2 and a.disabled_at is null order by c.${when} desc limit 1`;

/** Whom each kind of letter finds. `$1` is the account, `$2` since when the letter is owed. */
const found: Readonly<Record<LetterKind, string>> = {
  invitation: `
    select a.email, a.language, ceil(extract(epoch from i.expires_at - now()) / 60)::int as minutes
      from accounts.invitation i join accounts.account a on a.id = i.account
     where i.account = $1 and i.invited_at <= $2`,
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
       and not exists (select from accounts.account other where lower(other.email) = lower(c.after) and other.joined_at is not null)`,
  'address-change-asked': before('asked_at'),
  'address-changed': before('done_at'),
  'sign-in-changed': owner,
  'codes-stopped': owner,
  'new-browser': owner,
};

const ways: Readonly<Record<LetterKind, { path: string; ticket?: TicketKind }>> = {
  invitation: { path: '/join', ticket: 'invitation' },
  reset: { path: '/reset-password', ticket: 'reset' },
  'confirm-address': { path: '/account/e-mail/confirm', ticket: 'e-mail' },
  'address-change-asked': { path: '/account/e-mail/not-me', ticket: 'not-me' },
  'address-changed': { path: '/account/e-mail/not-me', ticket: 'not-me' },
  'sign-in-changed': { path: '/account/sessions' },
  'codes-stopped': { path: '/forgotten' },
  'new-browser': { path: '/account/sessions' },
};

@CommandHandler(AddressLetter)
export class AddressLetterHandler implements ICommandHandler<AddressLetter> {
  constructor(
    private readonly db: DataSource,
    private readonly tickets: Tickets,
  ) {}

  async execute({ kind, account, since }: AddressLetter): Promise<LetterAddress | null> {
    if (kind === 'invitation' && !(await openInvitation(this.db.manager, account))) return null;
    const [addressed] = await this.db.query<Addressed[]>(found[kind], [account, since]);
    if (!addressed) return null;
    const { path, ticket } = ways[kind];
    const { email, language, minutes, change } = addressed;
    if (!ticket) return { email, language, path };
    const token = await this.tickets.issue(ticket, { account, minutes, ...(change && { data: { change } }) });
    return { email, language, path: `${path}?token=${token}` };
  }
}
