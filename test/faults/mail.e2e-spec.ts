import { setTimeout as after } from 'node:timers/promises';
import { MailQueue } from '#libs/notifications';
import { type MailHouse, mailHouse } from '../support/mail-house.js';
import { type MailProcess, startMailProcess } from '../support/mail-process.js';
import { type Redis, startRedis } from '../support/mail-redis.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';

const ignore = () => {};
let house: MailHouse;
let server: MailServer;
let worker: MailProcess | undefined;

beforeEach(async () => {
  [house, server] = await Promise.all([mailHouse(), startMailServer(15)]);
});
afterEach(async () => {
  await worker?.kill();
  worker = undefined;
  await server.close();
  await house.close();
});

const start = async (env: Record<string, string> = {}) =>
  (worker = await startMailProcess({ DATABASE_URL: house.url, SMTP_URL: server.url, ...env }));

async function until(met: () => boolean | Promise<boolean>, what: string, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await after(20)) if (await met()) return;
  throw new Error(`Waited ${seconds} s in vain until ${what}`);
}

const allSent = (count: number) => async () => (await house.states())['sent'] === count;

async function enqueue(ids: string[], redisUrl?: string): Promise<void> {
  const queue = await MailQueue.open({ databaseUrl: house.url, redisUrl }, ignore);
  await queue.add(ids);
  await queue.close();
}

/** What must be true of the post, whatever happened to the postmen. */
function expectEachOnce(ids: string[], kills: number): void {
  const messageIds = server.received.map(({ messageId }) => messageId);
  expect(new Set(messageIds)).toEqual(new Set(ids.map((id) => `<${id}@exchange.invalid>`)));
  expect(messageIds.length - ids.length).toBeLessThanOrEqual(kills);
}

describe('mail', () => {
  it('is not lost, and comes twice only under the same Message-ID, when the worker is killed in the middle', async () => {
    const [count, kills] = [200, 8];
    const ids = await house.owe(count);
    await house.owner(`update notifications.notification set kind = 'invitation' where id::text < '8'`);
    await enqueue(ids);
    for (let kill = 1; kill <= kills; kill++) {
      await start();
      const enough = server.received.length + Math.floor(count / (kills + 2));
      await until(() => server.received.length >= enough, `${enough} mails came before kill ${kill}`);
      await after(kill * 5); // at another moment of sending each time
      await worker?.kill();
    }
    expect((await house.states())['pending']).toBeGreaterThan(0);
    await start();
    await until(allSent(count), 'all mail was sent');
    expectEachOnce(ids, kills);
    expect(server.received.filter(({ subject }) => subject?.includes('invited')).length).toBeGreaterThan(count / 4);
    expect(await worker?.stop()).toBe(0);
  }, 150_000);

  it('is sent from the table alone when the queue has forgotten everything', async () => {
    const ids = await house.owe(20, 5);
    await enqueue(ids);
    await house.forgetQueue();
    await start();
    await until(allSent(20), 'all mail was sent');
    expectEachOnce(ids, 0);
  });

  // The negative control of the promise above: without the sweeper it does not hold.
  it('stays where it is when the queue has forgotten everything and nobody sweeps', async () => {
    const ids = await house.owe(20, 5);
    await enqueue(ids);
    await house.forgetQueue();
    await start({ SWEEP: '0' });
    await after(3000);
    expect(await house.states()).toEqual({ pending: 20 });
    expect(server.received).toEqual([]);
  });

  it('waits for a server that refuses it, and says why', async () => {
    server.refuses = 'Try again, <someone@sample.invalid>';
    const [id = ''] = await house.owe(1, 5);
    await start();
    const tried = async () => (await row(id)).attempts > 0;
    await until(tried, 'the mail was tried');
    expect((await row(id)).last_error).toMatch(/Try again, …/);
    server.refuses = null;
    await until(allSent(1), 'the mail was sent');
    expectEachOnce([id], 0);
  });

  it('says that there is something and nothing more, to nobody but the recipient', async () => {
    const [id = ''] = await house.owe(1, 5);
    await start();
    await until(allSent(1), 'the mail was sent');
    const [mail] = server.received;
    expect(mail?.to).toMatchObject({ text: `${(await row(id)).recipient}@sample.invalid` });
    expect(mail?.cc ?? mail?.bcc).toBeUndefined();
    expect(mail?.subject).toBe('There is something for you');
    expect(mail?.text).toContain('https://exchange.invalid/inbox');
    expect(`${mail?.text}${mail?.html}`).not.toContain((await row(id)).submission);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('goes into the local mailbox exactly once where there is no SMTP', async () => {
    const ids = await house.owe(60);
    await enqueue(ids);
    await start({ SMTP_URL: '' });
    await until(async () => ((await house.states())['sent'] ?? 0) >= 10, 'some were written');
    await worker?.kill();
    await start({ SMTP_URL: '' });
    await until(allSent(60), 'all were written');
    const kept = await house.db.query<{ id: string }[]>('select id from notifications.mail');
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(ids));
    expect(kept).toHaveLength(60);
  });
});

describe('mail with Redis', () => {
  let redis: Redis;
  beforeEach(async () => (redis = await startRedis()));
  afterEach(() => redis.close());

  it('is not lost when Redis forgets everything, before and in the middle', async () => {
    const ids = await house.owe(60);
    await enqueue(ids, redis.url);
    expect(await redis.say('FLUSHALL')).toBe('+OK');
    await start({ REDIS_URL: redis.url });
    await until(() => server.received.length >= 15, 'some came');
    expect(await redis.say('FLUSHALL')).toBe('+OK');
    await until(allSent(60), 'all mail was sent');
    expectEachOnce(ids, 0);
  });
});

interface Row {
  attempts: number;
  last_error: string | null;
  recipient: string;
  submission: string;
}

async function row(id: string): Promise<Row> {
  const [found] = await house.db.query<Row[]>('select * from notifications.notification where id = $1', [id]);
  if (!found) throw new Error(`There is no notification ${id}`);
  return found;
}
