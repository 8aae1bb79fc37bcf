import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their sessions: personal data, kept outside the log. The role `exchange_app` is the event store's. */
export class Accounts1795400001000 implements MigrationInterface {
  readonly name = 'Accounts1795400001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema accounts;

      create table accounts.account (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text,
        roles text[] not null check (
          cardinality(roles) > 0 and
          roles <@ array['contributor', 'focal-point', 'reviewer', 'secretariat', 'chair', 'administrator']
        ),
        organisation text not null,
        sample boolean not null default false,
        disabled_at timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index account_email on accounts.account (lower(email));
      create index account_roles on accounts.account using gin (roles);

      create table accounts.session (
        token_hash bytea primary key check (length(token_hash) = 32),
        account uuid not null references accounts.account (id),
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index session_account on accounts.session (account);

      grant usage on schema accounts to exchange_app;
      grant select, insert, update on accounts.account to exchange_app;
      grant select, insert, delete, update (seen_at) on accounts.session to exchange_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema accounts cascade');
  }
}
