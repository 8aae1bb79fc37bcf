import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language an account is written to. Those that are there were written to in English. */
export class AccountLanguage1795400008000 implements MigrationInterface {
  readonly name = 'AccountLanguage1795400008000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table accounts.account add language text not null default 'en'
        check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table accounts.account drop language');
  }
}
