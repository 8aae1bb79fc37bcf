import type { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';

/** How a piece of work went. */
export interface Seen<Told> {
  told: Told;
  /** Milliseconds since 1970. */
  began: number;
  seconds: number;
  /** What it answered, where it did not throw. */
  answer?: unknown;
  error?: unknown;
}

type Ended<Told> = Told & { result?: unknown; error?: unknown };

/**
 * A kind of work that others may watch, for metrics and traces: on the channel `exchange.<name>` of
 * node:diagnostics_channel. Who works knows nobody who watches, and unwatched it costs no more than a look at a flag.
 * Ids and names are told, never what somebody wrote.
 */
export class Watchable<Told extends object> {
  private readonly channel;

  constructor(name: string) {
    this.channel = tracingChannel<unknown, Told>(`exchange.${name}`);
  }

  /** Does the work and answers what it answers. */
  watched<Answer>(told: Told, work: () => Promise<Answer>): Promise<Answer> {
    return this.channel.hasSubscribers ? this.channel.tracePromise(work, told) : work();
  }

  /** Calls back at the begin and the end of each piece of work, until the returned function is called. Must not throw. */
  watch(end: (seen: Seen<Told>) => void, begin?: (told: Told) => void): () => void {
    const began = new WeakMap<Told, { date: number; clock: number }>();
    const onStart = (message: unknown) => {
      const told = message as Told;
      began.set(told, { date: Date.now(), clock: performance.now() });
      begin?.(told);
    };
    const onEnd = (message: unknown) => {
      const told = message as Ended<Told>;
      const { date, clock } = began.get(told) ?? { date: Date.now(), clock: performance.now() };
      end({ told, began: date, seconds: (performance.now() - clock) / 1000, answer: told.result, error: told.error });
    };
    const { start, asyncEnd } = this.channel;
    start.subscribe(onStart);
    asyncEnd.subscribe(onEnd);
    return () => {
      start.unsubscribe(onStart);
      asyncEnd.unsubscribe(onEnd);
    };
  }

  /** While the work is done, `storage` holds what is made of it; until the returned function is called. */
  hold<Held>(storage: AsyncLocalStorage<Held>, make: (told: Told) => Held): () => void {
    const { start } = this.channel;
    start.bindStore(storage, make);
    return () => void start.unbindStore(storage);
  }
}
