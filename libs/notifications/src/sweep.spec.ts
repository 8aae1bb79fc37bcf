import { type MailHouse, mailHouse } from '../../../test/support/mail-house.js';
import { MailQueue } from './mail-queue.js';
import { mailHealth } from './mail-health.js';
import { giveUp, sweep } from './sweep.js';

let house: MailHouse;
let queue: MailQueue;
beforeAll(async () => {
  house = await mailHouse();
  queue = await MailQueue.open({ databaseUrl: house.url }, () => {});
});
afterAll(async () => {
  await queue.close();
  await house.close();
});
afterEach(async () => {
  await house.owner('truncate notifications.notification cascade; delete from bullmq.job');
});

const tried = (id: string | undefined, attempts: number, ago: string) =>
  house.db.query(
    `update notifications.notification set attempts = $2, tried_at = now() - $3::interval, last_error = '451 Later'
     where id = $1`,
    [id, attempts, ago],
  );
const waiting = async () => (await queue.depth()).waiting;

describe('the sweeper', () => {
  it('queues what is owed for more than a minute, and leaves the rest to the notifier', async () => {
    await house.owe(3, 61);
    await house.owe(2, 30);
    expect(await sweep(house.db, queue, 60)).toBe(3);
    expect(await waiting()).toBe(3);
  });

  it('queues nothing twice, however often it looks', async () => {
    await house.owe(3, 61);
    for (let look = 0; look < 3; look++) await sweep(house.db, queue, 60);
    expect(await waiting()).toBe(3);
  });

  it('passes over what was sent', async () => {
    await house.owe(2, 61);
    await house.db.query(`update notifications.notification set mail_state = 'sent'`);
    expect(await sweep(house.db, queue, 60)).toBe(0);
  });

  it('lets a mail rest the longer, the more often it was refused', async () => {
    const [rested, resting] = await house.owe(2, 3600);
    await tried(rested, 5, '6 minutes');
    await tried(resting, 5, '4 minutes');
    expect(await sweep(house.db, queue, 60)).toBe(1);
  });

  it('gives up after a week and a hundred attempts, and says so', async () => {
    const week = 7 * 24 * 3600;
    const [hopeless, young, untried] = await house.owe(3, week + 60);
    await tried(hopeless, 100, '1 hour');
    await tried(young, 100, '1 hour');
    await tried(untried, 99, '1 hour');
    await house.owner(
      `update notifications.notification set created_at = now() - interval '6 days' where id = '${young}'`,
    );
    await giveUp(house.db);
    expect(await house.states()).toEqual({ pending: 2, 'given-up': 1 });
    expect(await mailHealth(house.db, queue)).toMatchObject({ pending: 2, givenUp: 1, lastError: '451 Later' });
  });
});

describe('the health of the mail', () => {
  it('counts what is owed and what is queued', async () => {
    const ids = await house.owe(3);
    await queue.add(ids);
    const { oldest, ...health } = await mailHealth(house.db, queue);
    expect(health).toEqual({
      pending: 3,
      givenUp: 0,
      lastError: null,
      queue: { waiting: 3, active: 0, delayed: 0, failed: 0 },
    });
    expect(Date.now() - Date.parse(oldest ?? '')).toBeLessThan(60_000);
  });

  it('is known when there is nothing', async () => {
    expect(await mailHealth(house.db, queue)).toMatchObject({ pending: 0, givenUp: 0, oldest: null });
  });
});
