import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { configFrom } from './config.js';
import { countSealed, reseal, type SealedColumn } from './reseal.js';
import { Seal } from './seal.js';

const key = () => randomBytes(32).toString('base64');
const [before, now] = [key(), key()];
const old = new Seal(configFrom({ SECRETS_KEY: before }));
const both = new Seal(configFrom({ SECRETS_KEY: now, SECRETS_KEY_BEFORE: before }));
const young = new Seal(configFrom({ SECRETS_KEY: now }));

const notes: SealedColumn = { table: 'note', key: 'id', column: 'secret', contextOf: (id) => `note ${id}` };

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  await db.query('create table note (id int primary key, secret text not null)');
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});
beforeEach(async () => {
  await db.query('delete from note');
  for (let id = 1; id <= 20; id++) await write(id, (id > 15 ? both : old).seal(`secret ${id}`, `note ${id}`));
});

const write = (id: number, secret: string) =>
  db.query('insert into note values ($1, $2) on conflict (id) do update set secret = $2', [id, secret]);
const read = async (seal: Seal) => {
  const rows = await db.query<{ id: number; secret: string }[]>('select * from note order by id');
  return rows.map(({ id, secret }) => seal.open(secret, `note ${id}`));
};
const secrets = Array.from({ length: 20 }, (_, nth) => `secret ${nth + 1}`);

it('leaves nothing to the key before, and changes no secret', async () => {
  expect(await countSealed(db, both, [notes])).toEqual({ now: 5, before: 15, none: 0 });
  expect(await reseal(db, both, [notes])).toEqual({ now: 5, before: 15, none: 0 });
  expect(await read(young)).toEqual(secrets);
  const rows = await db.query('select * from note');
  expect(await reseal(db, both, [notes])).toEqual({ now: 20, before: 0, none: 0 });
  expect(await db.query('select * from note')).toEqual(rows);
});

it('goes on where it was interrupted', async () => {
  let times = 0;
  const interrupted = Object.assign(Object.create(both) as Seal, {
    seal(text: string, context: string) {
      if (++times > 7) throw new Error('The power went');
      return both.seal(text, context);
    },
  });
  await expect(reseal(db, interrupted, [notes])).rejects.toThrow('The power went');
  expect(await read(both)).toEqual(secrets);
  expect(await reseal(db, both, [notes])).toEqual({ now: 12, before: 8, none: 0 });
  expect(await read(young)).toEqual(secrets);
});

it('counts what no key opens, and leaves it as it is', async () => {
  const foreign = new Seal(configFrom({ SECRETS_KEY: key() })).seal('secret', 'note 3');
  await write(3, foreign);
  await write(4, old.seal('secret', 'note 5'));
  expect(await reseal(db, both, [notes])).toEqual({ now: 5, before: 13, none: 2 });
  expect(await db.query('select secret from note where id = 3')).toEqual([{ secret: foreign }]);
});

it('does not put an old secret over one that was written meanwhile', async () => {
  const meanwhile = Object.assign(Object.create(both) as Seal, {
    open(sealed: string, context: string) {
      const text = both.open(sealed, context);
      // The first of twenty, which have all been read by now.
      if (context === 'note 1') void db.query(`update note set secret = 'written meanwhile' where id = 2`);
      return text;
    },
  });
  await reseal(db, meanwhile, [notes]);
  expect(await db.query('select secret from note where id = 2')).toEqual([{ secret: 'written meanwhile' }]);
});
