import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { passwordOf } from '../passwords.js';

/** Whether an account signs in by a password, besides what else it has. */
export class HasPassword extends Query<boolean> {
  constructor(readonly account: string) {
    super();
  }
}

@QueryHandler(HasPassword)
export class HasPasswordHandler implements IQueryHandler<HasPassword> {
  constructor(private readonly db: DataSource) {}

  async execute({ account }: HasPassword): Promise<boolean> {
    return (await passwordOf(this.db, account)) !== null;
  }
}
