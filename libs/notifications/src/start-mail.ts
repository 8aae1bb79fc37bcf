import { Watchable } from '#libs/event-store';
import { every } from '#libs/platform';
import { queueName, type QueuePlace, reach } from './backend.js';
import type { Complain } from './complain.js';
import { inTime } from './in-time.js';
import { type Delivery, deliver } from './mail.job.js';
import type { MailQueue, Wake } from './mail-queue.js';
import { giveUp, sweep } from './sweep.js';

/** In seconds. Tests are impatient; nobody else needs to be. */
export interface Pace {
  /** How often, and for mails older than what, the sweeper looks; 0 for never. */
  sweep: number;
  /** After how long without a sign of life a worker's job is given to another. */
  lock: number;
}

/** Milliseconds for a farewell to a queue that may be gone. */
const farewell = 2000;

/** Mails, as they are sent; `id` is that of the notification. */
export const mails = new Watchable<{ id: string }>('mail');

const calm: Pace = { sweep: 60, lock: 30 };

/**
 * Starts to send mail: one at a time, so that a process that is killed repeats one mail at the most.
 * The queue must be open, which says that its tables are there. `close` waits for the mail in hand.
 */
export function startMail(
  place: QueuePlace,
  queue: MailQueue,
  delivery: Delivery,
  complain: Complain,
  pace: Pace = calm,
): { close(): Promise<void> } {
  const { Worker, connection } = reach(place);
  let inHand: Promise<unknown> = Promise.resolve();
  const send = async ({ id }: Wake) => {
    inHand = mails.watched({ id }, () => deliver(id, delivery));
    await inHand;
  };
  const worker = new Worker<Wake, void>(queueName, ({ data }) => send(data), {
    connection,
    concurrency: 1,
    // A job is not at fault when its worker is killed; the default of 1 would fail it at the second kill.
    maxStalledCount: 1000,
    lockDuration: pace.lock * 1000,
    stalledInterval: pace.lock * 1000,
  });
  worker.on('error', complain);
  worker.on('failed', (_, error) => complain(error));
  const sweeper = pace.sweep > 0 ? every(pace.sweep, () => sweepUp(delivery, queue, pace.sweep), complain) : null;
  return {
    async close() {
      await sweeper?.close();
      const paused = worker.pause();
      await inHand.catch(() => {});
      await inTime(paused, farewell);
      await worker.close(true);
      delivery.carrier.close();
    },
  };
}

async function sweepUp({ db }: Delivery, queue: MailQueue, olderThan: number): Promise<void> {
  await giveUp(db);
  await sweep(db, queue, olderThan);
}
