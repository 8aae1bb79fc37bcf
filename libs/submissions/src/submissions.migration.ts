import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bytes of attached files: events only say what they are. The application adds and reads them, and changes none. */
export class Submissions1795400002000 implements MigrationInterface {
  readonly name = 'Submissions1795400002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema submissions;

      create table submissions.file (
        id uuid primary key,
        submission uuid not null,
        name text not null,
        media_type text not null,
        sha256 text not null,
        bytes bytea not null,
        kept_at timestamptz not null default now()
      );
      create index file_of_submission on submissions.file (submission);
      -- Files are compressed already, most of them: PostgreSQL need not try again.
      alter table submissions.file alter column bytes set storage external;

      grant usage on schema submissions to exchange_app;
      grant select, insert on submissions.file to exchange_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema submissions cascade');
  }
}
