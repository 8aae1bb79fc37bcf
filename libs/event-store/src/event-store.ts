import type { DomainEvent, NewEvent, Position, Recorded } from './event.js';

/** The stream was not where the writer believed it to be: read it again and decide anew. */
export class Conflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number | 'none',
  ) {
    super(`Stream ${stream} is no longer at ${expected}`);
  }
}

/** The store cannot be reached or cannot answer now. Nothing is known to be written; ask again with the same ids. */
export class StoreUnavailable extends Error {}

/** The port. Adapters: PostgreSQL (the default), KurrentDB, and memory (for specs); one contract of promises holds for all. */
export abstract class EventStore {
  /**
   * Appends all or nothing and answers the position of the last event.
   * `expected` is the version of the stream's last event, or 'none' for a stream that must not exist.
   * Throws `Conflict` if the stream is not at `expected`; the same event ids again return the first answer.
   */
  abstract append(stream: string, expected: number | 'none', events: NewEvent[]): Promise<Position>;
  /** One stream in order of version; `after` leaves out that version and all before it. */
  abstract read<E extends DomainEvent>(stream: string, after?: number): AsyncIterable<Recorded<E>>;
  /** Everything, in commit order, in batches; waits for more until aborted. Never skips, never repeats. */
  abstract follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]>;
  /** Position of the last event, or null for an empty log. */
  abstract head(): Promise<Position | null>;
  /** How many events come after a position. An adapter that has to count them may stop at ten thousand. */
  abstract behind(after: Position | null): Promise<number>;
}
