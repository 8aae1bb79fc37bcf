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

/** People as the accounts context knows them. */
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

  correspondent(id: string): Promise<Correspondent | null> {
    return this.queries.execute(new FindAccount({ id }));
  }

  addressOf(kind: LetterKind, account: string, since: string): Promise<LetterAddress | null> {
    return this.commands.execute(new AddressLetter(kind, account, since));
  }
}
