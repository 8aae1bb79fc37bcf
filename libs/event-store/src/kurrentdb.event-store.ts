import { setTimeout as pass } from 'node:timers/promises';
import {
  type AllStreamRecordedEvent,
  BACKWARDS,
  END,
  excludeSystemEvents,
  jsonEvent,
  type KurrentDBClient,
  NO_STREAM,
  NotLeaderError,
  type Position as LogPosition,
  type RecordedEvent,
  START,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { Codec, type Upcasts } from './codec.js';
import type { DomainEvent, Meta, NewEvent, Position, Recorded } from './event.js';
import { Conflict, EventStore, StoreUnavailable } from './event-store.js';
import { KurrentDb } from './kurrentdb.client.js';
import { inOurWords, isAway } from './kurrentdb.faults.js';
import { placeOf, textOf } from './kurrentdb.position.js';
import { LogSubscription } from './kurrentdb.subscription.js';
import { backOff, pause, within } from './patience.js';

/** Milliseconds: how long an append and a question are tried, and how long a follower hears nothing before it asks whether that can be. */
export interface Patience {
  append: number;
  question: number;
  silence: number;
}

const usual: Patience = { append: 8_000, question: 2_000, silence: 5_000 };

/** Milliseconds after which one try is given up: the client library forgets some of those whose connection was cut. */
const once = 2_000;

/** Counting stops here: how many thousands it lags behind tells nobody more. */
const mostCounted = 10_000;

/** The log in KurrentDB, once EventStoreDB; docs/decisions/0008 says what it keeps otherwise than PostgreSQL does. */
export class KurrentDbEventStore extends EventStore {
  private readonly codec: Codec;
  private readonly patience: Patience;

  constructor(
    private readonly server: KurrentDb,
    upcasts: Upcasts | null = {},
    patience: Partial<Patience> = {},
  ) {
    super();
    this.codec = new Codec(upcasts);
    this.patience = { ...usual, ...patience };
  }

  /** Throws `UnfitEventStore` at an address, a version or a password that cannot do. Does not wait for a server that is away. */
  static async open(url: string, upcasts?: Upcasts | null): Promise<KurrentDbEventStore> {
    const server = new KurrentDb(url);
    await server.check();
    return new KurrentDbEventStore(server, upcasts);
  }

  async append(stream: string, expected: number | 'none', events: NewEvent[]): Promise<Position> {
    if (events.length === 0) throw new RangeError(`Nothing to append to ${stream}`);
    const written = events.map((event) => this.codec.write(event));
    const ids = new Set(written.map(({ id }) => id));
    if (ids.size < written.length) throw new Conflict(stream, expected);
    const proposed = written.map(({ id, type, schema, data, meta }) =>
      jsonEvent({ id, type, data: JSON.parse(data), metadata: { schema, ...(JSON.parse(meta) as Meta) } }),
    );
    const streamState = expected === 'none' ? NO_STREAM : BigInt(expected - 1);
    return this.insisting(this.patience.append, async () => {
      const answer = await this.server.writer.appendToStream(stream, proposed, { streamState }).catch(unlessBehind);
      const position = answer?.position ? textOf(answer.position) : await this.positionOf(stream, ids);
      if (position === null) throw new Conflict(stream, expected);
      return position;
    });
  }

  async *read<E extends DomainEvent>(stream: string, after = 0): AsyncIterable<Recorded<E>> {
    const tooLate = AbortSignal.timeout(this.patience.question);
    for (let version = after, failures = 1; ; failures++) {
      const { reader } = this.server;
      try {
        for await (const { event } of reader.readStream(stream, { fromRevision: BigInt(version) })) {
          if (event) yield this.next<E>(event, ++version);
        }
        return;
      } catch (error) {
        if (error instanceof StreamNotFoundError) return;
        if (!isAway(error) || tooLate.aborted) throw inOurWords(error);
        this.server.renew(reader);
        await pause(backOff(failures), tooLate);
      }
    }
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]> {
    for (let last = after, failures = 0; !signal.aborted;) {
      const subscription = new LogSubscription(this.server.writer, last);
      try {
        while (!signal.aborted) {
          const heard = await subscription.next(this.patience.silence, signal);
          if (heard.length === 0 && !signal.aborted) await this.refuseSilence(last);
          const events = this.newSince(last, heard);
          if (events.length === 0) continue;
          failures = 0;
          last = events.at(-1)!.position;
          yield events;
        }
      } catch (error) {
        if (!isAway(error)) throw inOurWords(error);
      } finally {
        await subscription.close();
      }
      await pause(backOff(++failures), signal);
    }
  }

  head(): Promise<Position | null> {
    const last = { direction: BACKWARDS, fromPosition: END, maxCount: 1, filter: excludeSystemEvents() } as const;
    return this.asking(async (reader) => {
      for await (const { event } of reader.readAll(last)) if (event) return textOf(event.position);
      return null;
    });
  }

  async behind(after: Position | null): Promise<number> {
    const fromPosition: typeof START | LogPosition = after === null ? START : placeOf(after);
    const rest = { fromPosition, maxCount: mostCounted + 1, filter: excludeSystemEvents() };
    return this.asking(async (reader) => {
      let count = 0;
      for await (const { event } of reader.readAll(rest)) if (event && textOf(event.position) > (after ?? '')) count++;
      return count;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.server.close();
  }

  /**
   * Tries again, as long as patience lasts. An append may or may not have happened: with the same ids at the same version
   * it happens once. What is still unknown then is unavailable, and whoever asks again with the same ids is safe too.
   */
  private async insisting<T>(ms: number, ask: () => Promise<T>): Promise<T> {
    let reason: unknown = new StoreUnavailable('The event store does not answer now');
    for (let failures = 1, end = Date.now() + ms; ; failures++) {
      try {
        const answer = await within(Math.min(once, end - Date.now()), ask());
        if (answer !== undefined) return answer;
      } catch (error) {
        if (!isAway(error)) throw inOurWords(error);
        if (!(reason instanceof NotLeaderError)) reason = error;
      }
      await pass(backOff(failures, 25, Math.max(0, end - Date.now())));
      if (Date.now() >= end) throw inOurWords(reason);
    }
  }

  private asking<T>(question: (reader: KurrentDBClient) => Promise<T>): Promise<T> {
    return this.insisting(this.patience.question, async () => {
      const { reader } = this.server;
      return question(reader).catch((error: unknown) => {
        this.server.renew(reader);
        throw error;
      });
    });
  }

  /** Position of the last of these events if the stream holds them all, null if it does not. */
  private async positionOf(stream: string, ids: Set<string>): Promise<Position | null> {
    const known: Position[] = [];
    for await (const { id, position } of this.read(stream)) if (ids.has(id)) known.push(position);
    return known.length === ids.size ? known.at(-1)! : null;
  }

  /** A connection may be dead and not know it: where nothing is heard, there must be nothing new. */
  private async refuseSilence(last: Position | null): Promise<void> {
    const head = await this.head();
    if (head !== null && head > (last ?? '')) throw new StoreUnavailable('The subscription to KurrentDB fell silent');
  }

  private newSince(last: Position | null, heard: AllStreamRecordedEvent[]): Recorded[] {
    return heard.map((event) => this.recorded(event)).filter(({ position }) => position > (last ?? ''));
  }

  /** The event of a stream that must come next: what is missing has been taken away. */
  private next<E extends DomainEvent>(event: RecordedEvent, version: number): Recorded<E> {
    const recorded = this.recorded<E>(event);
    if (recorded.version === version) return recorded;
    throw new Error(`The stream ${recorded.stream} lacks its version ${version}; restore a backup`);
  }

  private recorded<E extends DomainEvent>(event: RecordedEvent): Recorded<E> {
    const { schema, ...meta } = event.metadata as unknown as Meta & { schema?: number };
    if (schema === undefined)
      throw new Error(`${event.streamId} is not of the exchange, which needs a KurrentDB of its own`);
    return this.codec.recall<E>({
      id: event.id,
      type: event.type,
      schema,
      data: event.data,
      meta,
      stream: event.streamId,
      version: Number(event.revision) + 1,
      position: textOf(event.position!),
    });
  }
}

/** Whoever is behind may only have asked twice: what the stream holds decides. */
function unlessBehind(error: unknown): undefined {
  if (!(error instanceof WrongExpectedVersionError)) throw error;
}
