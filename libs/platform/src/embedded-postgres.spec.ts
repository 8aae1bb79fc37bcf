import pg from 'pg';
import { freshDatabase } from '../../../test/support/database.js';

it('gives each suite an empty database', async () => {
  const database = await freshDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await database.drop();
});
