import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of the security log that were made with a change and are not told yet; and whose a full address is. */
export class DueEntries1795400009000 implements MigrationInterface {
  readonly name = 'DueEntries1795400009000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table accounts.due_entry (
        id uuid primary key,
        event jsonb not null,
        at timestamptz not null default now()
      );
      create index due_entry_at on accounts.due_entry (at);
      grant select, insert, delete on accounts.due_entry to exchange_app;

      alter table accounts.address_seen add column account uuid;
      create index address_seen_account on accounts.address_seen (account);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table accounts.address_seen drop column account;
      drop table accounts.due_entry;
    `);
  }
}
