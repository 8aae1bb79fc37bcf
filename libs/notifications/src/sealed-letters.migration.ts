import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the local mailbox says is sealed. What it has kept until now goes: there are links in it that let people in. */
export class SealedLetters1795400007000 implements MigrationInterface {
  readonly name = 'SealedLetters1795400007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('delete from notifications.mail; grant update (text) on notifications.mail to exchange_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('delete from notifications.mail; revoke update (text) on notifications.mail from exchange_app');
  }
}
