import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { validate as isUuid } from 'uuid';
import { ArrayContains, DataSource, In, IsNull, Not, Raw } from 'typeorm';
import { AccountRow, accountOf } from '../account.js';
import type { Account, Role } from '../actor.js';

/** The account with this id or e-mail address (in any case of letters); null for one that is unknown or cannot be used. */
export class FindAccount extends Query<Account | null> {
  constructor(readonly by: { id: string } | { email: string }) {
    super();
  }
}

/** The accounts in use that hold a role, in one organisation or in all, by name: reviewers, focal points, the secretariat. */
export class FindAccounts extends Query<Account[]> {
  constructor(
    readonly role: Role,
    readonly organisation?: string,
  ) {
    super();
  }
}

/** The accounts behind ids, by id. Those that can no longer be used are among them: what they did stays theirs. */
export class FindActors extends Query<Map<string, Account>> {
  constructor(readonly ids: string[]) {
    super();
  }
}

/** Somebody has joined with it, and may use it. */
export const inUse = { joinedAt: Not(IsNull()), disabledAt: IsNull() };

@QueryHandler(FindAccount)
export class FindAccountHandler implements IQueryHandler<FindAccount> {
  constructor(private readonly db: DataSource) {}

  async execute({ by }: FindAccount): Promise<Account | null> {
    if ('id' in by ? !isUuid(by.id) : by.email.includes('\0')) return null;
    const found = 'id' in by ? { id: by.id } : { email: withAddress(by.email) };
    const row = await this.db.getRepository(AccountRow).findOneBy({ ...found, ...inUse });
    return row && accountOf(row);
  }
}

@QueryHandler(FindAccounts)
export class FindAccountsHandler implements IQueryHandler<FindAccounts> {
  constructor(private readonly db: DataSource) {}

  async execute({ role, organisation }: FindAccounts): Promise<Account[]> {
    const rows = await this.db.getRepository(AccountRow).find({
      where: {
        roles: ArrayContains([role]),
        ...inUse,
        ...(organisation !== undefined && { organisation }),
      },
      order: { name: 'asc', id: 'asc' },
    });
    return rows.map(accountOf);
  }
}

@QueryHandler(FindActors)
export class FindActorsHandler implements IQueryHandler<FindActors> {
  constructor(private readonly db: DataSource) {}

  async execute({ ids }: FindActors): Promise<Map<string, Account>> {
    const rows = await this.db.getRepository(AccountRow).findBy({ id: In(ids.filter((id) => isUuid(id))) });
    return new Map(rows.map((row) => [row.id, accountOf(row)]));
  }
}

/** As the index of the table has it. */
export const withAddress = (email: string) => Raw((column) => `lower(${column}) = lower(:email)`, { email });
