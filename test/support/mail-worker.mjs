// A worker that only sends mail, as a process of its own: the built code, so that what is killed is what runs.
// Settings come from the environment: DATABASE_URL, SMTP_URL, REDIS_URL, and SWEEP and LOCK in seconds.
import { randomBytes, randomUUID } from 'node:crypto';
import { localMailbox, MailQueue, smtp, startMail } from '#libs/notifications';
import { Config, Seal } from '#libs/platform';
import { DataSource } from 'typeorm';

const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, SMTP_URL: smtpUrl, SWEEP = '1', LOCK = '1' } = process.env;
const complain = (error) => console.error(error.message);
const place = { databaseUrl, redisUrl };
const correspondent = async (account) => ({ email: `${account}@sample.invalid`, language: 'en' });
const people = {
  holding: async () => [],
  correspondent,
  addressOf: async (kind, account) => ({ ...(await correspondent(account)), path: `/${kind}?token=${randomUUID()}` }),
};

const db = await new DataSource({
  type: 'postgres',
  url: databaseUrl,
  extra: { options: '-c role=exchange_app', max: 3 },
}).initialize();
const queue = await MailQueue.open(place, complain);
const seal = new Seal(Object.assign(new Config(), { secretsKey: randomBytes(32).toString('base64') }));
const carrier = smtpUrl ? smtp(smtpUrl) : localMailbox(seal);
const mail = startMail(place, queue, { db, people, carrier }, complain, { sweep: Number(SWEEP), lock: Number(LOCK) });
console.log('ready');

process.once('SIGTERM', async () => {
  await mail.close();
  await queue.close();
  await db.destroy();
});
