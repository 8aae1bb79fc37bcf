import { randomUUID } from 'node:crypto';
import type { Node } from './node.js';
import { badRequest } from './refusal.js';

/** As it is proposed by a client. */
export interface Proposed {
  id: string;
  type: string;
  json: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** As it lies in the log. */
export interface Stored extends Proposed {
  stream: string;
  /** Counted from 0 in its stream. */
  revision: number;
  /** Its byte offset in the log: commit and prepare position of an ordinary event are the same. */
  position: number;
  /** Milliseconds since 1970. */
  created: number;
}

export type Expected = number | 'any' | 'no_stream' | 'stream_exists';

/** What became of an append: its last event, or the revision (-1: no stream) that it did not expect, or that its stream is gone for good. */
export type Outcome = { last: Stored } | { current: number } | 'deleted';

/** The bytes that a record takes besides what is written in it. */
const frame = 117;

/** The events in the order in which they came, in memory. The nodes that share one are a cluster. */
export class Log {
  /** In the order of their positions. */
  readonly events: Stored[] = [];
  readonly nodes = new Set<Node>();
  private readonly streams = new Map<string, Stored[]>();
  private readonly ids = new Map<string, Stored>();
  private readonly deleted = new Set<string>();
  private readonly waiting = new Set<() => void>();
  /** Never goes back, so that a position from before a reset is never the position of another event. */
  private end = 0;

  constructor() {
    this.found();
  }

  /** Events that clients have appended. */
  get count(): number {
    return this.events.reduce((sum, { stream }) => sum + (stream.startsWith('$') ? 0 : 1), 0);
  }

  /** The events of a stream; nothing where there is none, `deleted` where there will never be one again. */
  read(stream: string): readonly Stored[] | 'deleted' | undefined {
    return this.deleted.has(stream) ? 'deleted' : this.streams.get(stream);
  }

  /**
   * As IndexWriter.CheckCommit of the server decides it. Ids are compared only where the stream is not at the expected revision,
   * or where any will do; an append whose ids are all there already is answered as it was the first time.
   */
  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    if (this.deleted.has(stream)) return 'deleted';
    const current = (this.streams.get(stream)?.length ?? 0) - 1;
    if (expected === 'stream_exists' && current < 0) return { current };
    const before = revisionIn(expected);
    if (before !== undefined && before > current) return { current };
    if (before !== current) {
      const known = events.map(({ id }, nth) =>
        this.known(stream, id, before === undefined ? undefined : before + 1 + nth),
      );
      if (known.every((event) => event !== undefined)) return { last: known.at(-1)! };
      if (before !== undefined || known[0] !== undefined) return { current };
    }
    const added = events.map((event) => this.add(stream, event));
    this.ring();
    return { last: added.at(-1)! };
  }

  /** Deletes a stream for good, as the server does: with an event of its own. */
  tombstone(stream: string): Stored {
    const last = this.add(stream, systemEvent('$streamDeleted'));
    this.deleted.add(stream);
    this.ring();
    return last;
  }

  addSystemEvent(stream = '$stats-127.0.0.1:2113', type = '$statsCollected'): void {
    this.add(stream, systemEvent(type));
    this.ring();
  }

  get last(): Stored | undefined {
    return this.events.at(-1);
  }

  /** The first event behind a position. */
  after(position: number): Stored | undefined {
    return this.events[this.indexOf(position + 1)];
  }

  /** A position as a client says it. Throws a `Refusal` where it lies within a record: it is of another log. */
  placeOf(said: { getCommitPosition(): string }): number {
    const position = Number(said.getCommitPosition());
    const nth = this.indexOf(position);
    const within = nth > 0 && nth < this.events.length && this.events[nth]!.position !== position;
    if (within) throw badRequest('Trying to read from an invalid position.');
    return position;
  }

  /** Where the first event at or after a position lies among the events. */
  indexOf(position: number): number {
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.events[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Resolves when something is added, or at `stop`. */
  more(stop: AbortSignal): Promise<void> {
    if (stop.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        stop.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      this.waiting.add(done);
      stop.addEventListener('abort', done);
    });
  }

  reset(): void {
    this.events.length = 0;
    for (const part of [this.streams, this.ids, this.deleted]) part.clear();
    this.found();
  }

  /** What a new server writes for itself. */
  private found(): void {
    this.addSystemEvent('$$$settings', '$metadata');
    this.addSystemEvent('$user-admin', '$UserCreated');
    this.addSystemEvent();
  }

  private known(stream: string, id: string, revision: number | undefined): Stored | undefined {
    if (revision !== undefined) {
      const there = this.streams.get(stream)?.[revision];
      return there?.id === id ? there : undefined;
    }
    const event = this.ids.get(id);
    return event?.stream === stream ? event : undefined;
  }

  private add(stream: string, proposed: Proposed): Stored {
    const held = this.streams.get(stream) ?? [];
    this.streams.set(stream, held);
    const event = { ...proposed, stream, revision: held.length, position: this.end, created: Date.now() };
    this.end += frame + stream.length + event.type.length + event.data.length + event.metadata.length;
    held.push(event);
    this.events.push(event);
    this.ids.set(event.id, event);
    return event;
  }

  private ring(): void {
    for (const wake of this.waiting) wake();
  }
}

/** The revision that the stream must be at; nothing where any will do. */
function revisionIn(expected: Expected): number | undefined {
  if (typeof expected === 'number') return expected;
  return expected === 'no_stream' ? -1 : undefined;
}

const systemEvent = (type: string): Proposed => ({
  id: randomUUID(),
  type,
  json: true,
  data: Buffer.from('{}'),
  metadata: new Uint8Array(),
});
