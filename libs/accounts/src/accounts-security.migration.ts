import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an account and a session are known by. */
const known = `
  alter table accounts.account
    add column joined_at timestamptz,
    add column erased_at timestamptz;
  update accounts.account set joined_at = created_at;

  alter table accounts.session
    add column id uuid not null default gen_random_uuid() unique,
    add column proofs text[] not null default '{password}',
    add column proved_at timestamptz not null default now(),
    add column device text not null default '',
    add column came_from text not null default '';`;

/** What is kept of secrets and factors. */
const secrets = `
  create table accounts.ticket (
    token_hash bytea primary key check (length(token_hash) = 32),
    kind text not null,
    account uuid references accounts.account (id),
    data jsonb not null default '{}',
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create index ticket_account on accounts.ticket (account, kind);
  create index ticket_expiry on accounts.ticket (expires_at);

  create table accounts.passkey (
    id text primary key,
    account uuid not null references accounts.account (id),
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null default '{}',
    name text not null,
    backed_up boolean not null default false,
    created_at timestamptz not null default now(),
    used_at timestamptz
  );
  create index passkey_account on accounts.passkey (account);

  create table accounts.one_time_code (
    account uuid primary key references accounts.account (id),
    secret text not null,
    last_step bigint not null default 0,
    confirmed_at timestamptz
  );

  create table accounts.recovery_code (
    account uuid not null references accounts.account (id),
    code_hash bytea not null,
    used_at timestamptz,
    primary key (account, code_hash)
  );`;

/** Who signs in by the provider of their organisation. */
const providers = `
  create table accounts.identity (
    issuer text not null,
    subject text not null,
    account uuid not null references accounts.account (id),
    created_at timestamptz not null default now(),
    primary key (issuer, subject)
  );
  create index identity_account on accounts.identity (account);

  create table accounts.identity_provider (
    organisation text primary key,
    issuer text not null,
    client_id text not null,
    client_secret text not null,
    created_at timestamptz not null default now()
  );`;

/** Full addresses, for a week; and how often what was tried. */
const limits = `
  create table accounts.address_seen (
    entry uuid primary key,
    address text not null,
    at timestamptz not null default now()
  );
  create index address_seen_at on accounts.address_seen (at);

  create table accounts.rate (
    key text primary key,
    points integer not null default 0,
    expire bigint
  );`;

const grants = `
  grant update on accounts.session to exchange_app;
  grant select, insert, update, delete on
    accounts.ticket, accounts.passkey, accounts.one_time_code, accounts.recovery_code, accounts.identity,
    accounts.identity_provider, accounts.rate to exchange_app;
  grant select, insert, delete on accounts.address_seen to exchange_app;`;

/** What makes sign-in strong: single-use tickets, second factors, identities of providers, and what a session is known by. */
export class AccountSecurity1795400003000 implements MigrationInterface {
  readonly name = 'AccountSecurity1795400003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(known + secrets + providers + limits + grants);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table accounts.rate, accounts.address_seen, accounts.identity_provider, accounts.identity,
        accounts.recovery_code, accounts.one_time_code, accounts.passkey, accounts.ticket;
      alter table accounts.session
        drop column came_from, drop column device, drop column proved_at, drop column proofs, drop column id;
      alter table accounts.account drop column erased_at, drop column joined_at;
    `);
  }
}
