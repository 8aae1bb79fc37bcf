import {
  type AllStreamSubscription,
  type AllStreamRecordedEvent,
  excludeSystemEvents,
  type KurrentDBClient,
  START,
} from '@kurrent/kurrentdb-client';
import { Bell } from './bell.js';
import type { Position } from './event.js';
import { StoreUnavailable } from './event-store.js';
import { placeOf } from './kurrentdb.position.js';

/** Events that may wait to be taken before the server is asked to hold on. */
const most = 2_000;

/** The log as KurrentDB pushes it from a position on, by one connection, until that is lost. */
export class LogSubscription {
  private readonly waiting: AllStreamRecordedEvent[] = [];
  private readonly bell = new Bell();
  private readonly subscription: AllStreamSubscription;
  private lost: unknown;

  constructor(client: KurrentDBClient, after: Position | null) {
    this.subscription = client.subscribeToAll(
      {
        fromPosition: after === null ? START : placeOf(after),
        filter: excludeSystemEvents({ checkpointInterval: 100 }),
      },
      { highWaterMark: most },
    );
    this.subscription
      .on('data', ({ event }) => event && this.hear(event))
      .on('error', (error) => this.end(error))
      .on('close', () => this.end(new StoreUnavailable('KurrentDB has ended the subscription')));
  }

  /** What has come since the last call; empty if nothing has come for so many milliseconds. Throws once the connection is lost and all is taken. */
  async next(ms: number, signal: AbortSignal): Promise<AllStreamRecordedEvent[]> {
    const { rings } = this.bell;
    if (this.waiting.length === 0 && this.lost === undefined) await this.bell.after(rings, ms, signal);
    if (this.waiting.length === 0 && this.lost !== undefined) throw this.lost;
    this.subscription.resume();
    return this.waiting.splice(0);
  }

  async close(): Promise<void> {
    this.lost ??= new StoreUnavailable('The subscription was closed');
    this.subscription.destroy();
    await this.subscription.unsubscribe().catch(() => undefined);
  }

  private hear(event: AllStreamRecordedEvent): void {
    this.waiting.push(event);
    if (this.waiting.length >= most) this.subscription.pause();
    // What comes in one go is taken in one go.
    if (this.waiting.length === 1) setImmediate(() => this.bell.ring());
  }

  private end(error: unknown): void {
    this.lost ??= error;
    this.bell.ring();
  }
}
