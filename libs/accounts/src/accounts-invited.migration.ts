import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An address is one account's from the moment at which somebody joins with it. Until then it may be invited more than once: whoever invites
 * is not told who has an account.
 */
export class AccountInvited1795400010000 implements MigrationInterface {
  readonly name = 'AccountInvited1795400010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index accounts.account_email;
      create unique index account_email on accounts.account (lower(email)) where joined_at is not null;
      create index account_invited on accounts.account (lower(email)) where joined_at is null;

      -- The last one that sent it: sent twice, it acts once.
      alter table accounts.invitation add column command uuid;
    `);
  }

  /** Fails where one address has several accounts by then: all but one of them have to be revoked first. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table accounts.invitation drop column command;
      drop index accounts.account_invited, accounts.account_email;
      create unique index account_email on accounts.account (lower(email));
    `);
  }
}
