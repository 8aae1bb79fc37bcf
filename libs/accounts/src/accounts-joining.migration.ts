import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits to be confirmed by a mail: invitations, and addresses that are to become an account's. */
export class AccountJoining1795400004000 implements MigrationInterface {
  readonly name = 'AccountJoining1795400004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table accounts.invitation (
        account uuid primary key references accounts.account (id),
        invited_by uuid not null references accounts.account (id),
        invited_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index invitation_by on accounts.invitation (invited_by);

      create table accounts.address_change (
        id uuid primary key,
        account uuid not null references accounts.account (id),
        before text not null,
        after text not null,
        asked_at timestamptz not null,
        expires_at timestamptz not null,
        done_at timestamptz
      );
      create index address_change_account on accounts.address_change (account, asked_at);

      grant select, insert, update, delete on accounts.invitation, accounts.address_change to exchange_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table accounts.address_change, accounts.invitation');
  }
}
