import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  AddressLetter,
  FindAccount,
  FindAccounts,
  type LetterAddress,
  type LetterKind,
  type Role,
} from '#libs/accounts';
import { type Correspondent, People } from './people.js';

/** People as the accounts context knows them. Accounts have no language of their own yet, so all are written to in English. */
@Injectable()
export class PeopleOfAccounts extends People {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {
    super();
  }

  async holding(role: Role, organisation?: string): Promise<string[]> {
    const accounts = await this.queries.execute(new FindAccounts(role, organisation));
    return accounts.map(({ id }) => id);
  }

  async correspondent(id: string): Promise<Correspondent | null> {
    const account = await this.queries.execute(new FindAccount({ id }));
    return account && { email: account.email, language: 'en' };
  }

  addressOf(kind: LetterKind, account: string, since: string): Promise<LetterAddress | null> {
    return this.commands.execute(new AddressLetter(kind, account, since));
  }
}
