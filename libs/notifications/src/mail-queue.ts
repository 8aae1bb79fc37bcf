import type { JobsOptions } from 'bullmq';
import { queueName, type QueuePlace, reach } from './backend.js';
import type { Complain } from './complain.js';
import { inTime } from './in-time.js';

/** A job says which notification it is about and nothing else: queues keep their data in the clear. */
export interface Wake {
  id: string;
}

/** Quick tries for a server that blinked; the patient ones are the sweeper's. A finished job leaves its id free. */
const job: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 1,
};

type WakeQueue = InstanceType<ReturnType<typeof reach>['Queue']>;

const patience = 5000;
/** Whoever asks how it stands is asked for it by others, who wait three seconds at the most. */
const glance = 2000;
const most = 8;

export interface QueueDepth {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

/** The wake-up calls for mail. It may be slow, empty or lost at any time: the table knows what is owed. */
export class MailQueue {
  private unanswered = 0;

  private constructor(private readonly queue: WakeQueue) {}

  /** Refuses to open on a PostgreSQL whose queue tables were not made: see `migrateQueue`. */
  static async open(place: QueuePlace, complain: Complain): Promise<MailQueue> {
    const { Queue, connection } = reach(place);
    const streams = { events: { maxLen: 100 } };
    const queue: WakeQueue = new Queue<Wake, void>(queueName, { connection, defaultJobOptions: job, streams });
    queue.on('error', complain);
    if (!place.redisUrl) await queue.waitUntilReady();
    return new MailQueue(queue);
  }

  /** One job for each notification; an id that is already queued is not queued again. */
  async add(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.asked(() =>
      this.queue.addBulk(ids.map((id) => ({ name: queueName, data: { id }, opts: { jobId: id } }))),
    );
  }

  async depth(): Promise<QueueDepth> {
    const counts = await this.asked(() => this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed'), glance);
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
    return { waiting, active, delayed, failed };
  }

  /** A Redis that is gone would never answer the farewell, so it is cut off after a moment. */
  async close(): Promise<void> {
    const closed = await inTime(this.queue.close(), 2000);
    if (!closed) await this.queue.disconnect();
  }

  /** Waits a few seconds for an answer, and asks no further while several questions are open: memory stays bounded. */
  private async asked<T>(ask: () => Promise<T>, milliseconds = patience): Promise<T> {
    if (this.unanswered >= most) throw new Error('The mail queue does not answer');
    this.unanswered++;
    const answered = await inTime(
      ask().finally(() => this.unanswered--),
      milliseconds,
    );
    if (!answered) throw new Error(`The mail queue has not answered in ${milliseconds} ms`);
    return answered.answer;
  }
}
