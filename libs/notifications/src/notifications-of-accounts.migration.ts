import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail about accounts is about no submission; mail with a link is in no inbox; and some mail comes to be needless. */
export class NotificationsOfAccounts1795400005000 implements MigrationInterface {
  readonly name = 'NotificationsOfAccounts1795400005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table notifications.notification
        alter column submission drop not null,
        alter column round drop not null,
        add column listed boolean not null default true,
        drop constraint notification_mail_state_check,
        add constraint notification_mail_state_check
          check (mail_state in ('pending', 'sent', 'given-up', 'needless'));
      drop index notifications.notification_owed, notifications.notification_unread;
      create index notification_owed on notifications.notification (created_at)
        where mail_state in ('pending', 'given-up');
      create index notification_unread on notifications.notification (recipient) where read_at is null and listed;
      grant delete on notifications.mail to exchange_app;
    `);
  }

  /** What is about accounts goes with the columns that told it. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      revoke delete on notifications.mail from exchange_app;
      delete from notifications.mail where id in (select id from notifications.notification where submission is null);
      delete from notifications.notification where submission is null;
      update notifications.notification set mail_state = 'given-up' where mail_state = 'needless';
      drop index notifications.notification_owed, notifications.notification_unread;
      create index notification_owed on notifications.notification (created_at) where mail_state <> 'sent';
      create index notification_unread on notifications.notification (recipient) where read_at is null;
      alter table notifications.notification
        drop column listed,
        alter column submission set not null,
        alter column round set not null,
        drop constraint notification_mail_state_check,
        add constraint notification_mail_state_check check (mail_state in ('pending', 'sent', 'given-up'));
    `);
  }
}
