import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed to whom, and whether it was sent; beside it the local mailbox of an installation without SMTP. */
export class Notifications1795400003000 implements MigrationInterface {
  readonly name = 'Notifications1795400003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema notifications;

      create table notifications.notification (
        id uuid primary key,
        recipient uuid not null,
        kind text not null,
        submission uuid not null,
        round int not null,
        created_at timestamptz not null,
        read_at timestamptz,
        mail_state text not null default 'pending' check (mail_state in ('pending', 'sent', 'given-up')),
        attempts int not null default 0,
        tried_at timestamptz,
        last_error text,
        sent_at timestamptz
      );
      create index notification_inbox on notifications.notification (recipient, created_at desc, id desc);
      create index notification_unread on notifications.notification (recipient) where read_at is null;
      create index notification_owed on notifications.notification (created_at) where mail_state <> 'sent';

      create table notifications.mail (
        id uuid primary key references notifications.notification (id),
        to_address text not null,
        subject text not null,
        text text not null,
        message_id text not null,
        language text not null,
        at timestamptz not null default now()
      );
      create index mail_at on notifications.mail (at desc, id desc);

      grant usage on schema notifications to exchange_app;
      grant select, insert on notifications.notification, notifications.mail to exchange_app;
      grant update (read_at, mail_state, attempts, tried_at, last_error, sent_at)
        on notifications.notification to exchange_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema notifications cascade');
  }
}
