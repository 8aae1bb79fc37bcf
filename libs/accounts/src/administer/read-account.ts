import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Unknown } from '#libs/event-store';
import { type ListedAccount, stateOf } from './list-accounts.js';

/** One account, as an administrator sees it. */
export interface AccountSheet extends ListedAccount {
  sample: boolean;
  /** ISO 8601, UTC; null where that has not happened. */
  createdAt: string;
  joinedAt: string | null;
  disabledAt: string | null;
  /** What the person can sign in with. */
  signsInBy: { password: boolean; passkeys: number; oneTimeCode: boolean; providers: number };
  /** Invitations that wait, and stand on this person: they cannot be accepted while the account is disabled. */
  invitations: number;
}

/** Throws `Unknown` for an id that no account has. */
export class ReadAccount extends Query<AccountSheet> {
  constructor(readonly id: string) {
    super();
  }
}

type Row = Omit<AccountSheet, 'createdAt' | 'joinedAt' | 'disabledAt'> & {
  createdAt: Date;
  joinedAt: Date | null;
  disabledAt: Date | null;
};

const sheet = `
  select a.id, a.name, a.email, a.organisation, a.roles, a.sample, ${stateOf} as state,
         a.created_at as "createdAt", a.joined_at as "joinedAt", a.disabled_at as "disabledAt",
         json_build_object(
           'password', a.password_hash is not null,
           'passkeys', (select count(*) from accounts.passkey where account = a.id),
           'oneTimeCode', exists (select from accounts.one_time_code where account = a.id and confirmed_at is not null),
           'providers', (select count(*) from accounts.identity where account = a.id)) as "signsInBy",
         (select count(*)::int from accounts.invitation where invited_by = a.id) as invitations
    from accounts.account a where a.id = $1`;

@QueryHandler(ReadAccount)
export class ReadAccountHandler implements IQueryHandler<ReadAccount> {
  constructor(private readonly db: DataSource) {}

  async execute({ id }: ReadAccount): Promise<AccountSheet> {
    const [row] = await this.db.query<Row[]>(sheet, [id]);
    if (!row) throw new Unknown('There is no such account');
    return {
      ...row,
      createdAt: row.createdAt.toISOString(),
      joinedAt: row.joinedAt?.toISOString() ?? null,
      disabledAt: row.disabledAt?.toISOString() ?? null,
    };
  }
}
