import { freshDatabase } from '../../../test/support/database.js';
import { type MailHouse, mailHouse } from '../../../test/support/mail-house.js';
import { migrateQueue, reach } from './backend.js';
import { mailHealth } from './mail-health.js';
import { MailQueue } from './mail-queue.js';

const ignore = () => {};
let house: MailHouse;
let queue: MailQueue;
beforeAll(async () => {
  house = await mailHouse();
  queue = await MailQueue.open({ databaseUrl: house.url }, ignore);
});
afterAll(async () => {
  await queue.close();
  await house.close();
});

describe('the mail queue', () => {
  it('does not open where its tables were not made', async () => {
    const database = await freshDatabase();
    await expect(MailQueue.open({ databaseUrl: database.url }, ignore)).rejects.toThrow('not initialized');
    await database.drop();
  });

  it('can be migrated again, and again by several at once', async () => {
    await Promise.all([migrateQueue(house.url), migrateQueue(house.url)]);
    await queue.add(['again']);
    expect(await queue.depth()).toMatchObject({ waiting: 1 });
  });

  it('holds an id once while it waits, and takes it again when it is done', async () => {
    await house.forgetQueue();
    await queue.add(['one', 'one']);
    await queue.add(['one']);
    expect(await queue.depth()).toMatchObject({ waiting: 1 });
    expect(await work()).toEqual(['one']);
    await queue.add(['one']);
    expect(await work()).toEqual(['one']);
  });

  it('whose Redis is away stands as one that does not answer, before whoever asks gives up', async () => {
    const away = await MailQueue.open({ databaseUrl: house.url, redisUrl: 'redis://127.0.0.1:1' }, ignore);
    const begun = performance.now();
    const health = await mailHealth(house.db, away);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(health).toMatchObject({ queue: null, givenUp: 0 });
    await away.close();
  });

  it('keeps nothing but ids', async () => {
    await house.forgetQueue();
    await queue.add(['one']);
    expect(await house.db.query('select id, data from bullmq.job')).toEqual([{ id: 'one', data: { id: 'one' } }]);
  });

  it('is used with rights that make and drop no table', async () => {
    await expect(house.db.query('create table bullmq.mine ()')).rejects.toThrow('permission denied');
    await expect(house.db.query('drop table bullmq.job')).rejects.toThrow('must be owner');
  });
});

/** Works until the queue is empty and answers what was worked on. */
async function work(): Promise<string[]> {
  const { Worker, connection } = reach({ databaseUrl: house.url });
  const seen: string[] = [];
  const worker = new Worker<{ id: string }, void>('mail', async ({ data }) => void seen.push(data.id), { connection });
  worker.on('error', ignore);
  await new Promise<void>((resolve) => worker.once('drained', resolve));
  await worker.close();
  return seen;
}
