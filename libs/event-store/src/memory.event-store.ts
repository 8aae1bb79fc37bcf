import { Bell } from './bell.js';
import { Codec, type Kept, type Upcasts } from './codec.js';
import type { DomainEvent, NewEvent, Position, Recorded } from './event.js';
import { Conflict, EventStore } from './event-store.js';
import { distance, positionOf } from './position.js';

/** Keeps the promises of the port as long as the process lives: for specs. */
export class MemoryEventStore extends EventStore {
  private readonly log: Kept[] = [];
  private readonly byId = new Map<string, Kept>();
  private readonly bell = new Bell();
  private readonly codec: Codec;

  constructor(upcasts: Upcasts = {}) {
    super();
    this.codec = new Codec(upcasts);
  }

  async append(stream: string, expected: number | 'none', events: NewEvent[]): Promise<Position> {
    if (events.length === 0) throw new RangeError(`Nothing to append to ${stream}`);
    const written = events.map((event) => this.codec.write(event));
    const ids = new Set(written.map(({ id }) => id));
    const known = [...ids].flatMap((id) => this.byId.get(id) ?? []);
    if (known.length === written.length && known.every((kept) => kept.stream === stream)) return known.at(-1)!.position;
    const version = this.log.findLast((kept) => kept.stream === stream)?.version ?? 0;
    if (known.length > 0 || ids.size < written.length || version !== (expected === 'none' ? 0 : expected))
      throw new Conflict(stream, expected);
    for (const [index, event] of written.entries()) {
      const kept = { ...event, stream, version: version + index + 1, position: positionOf(this.log.length + 1) };
      this.log.push(kept);
      this.byId.set(kept.id, kept);
    }
    this.bell.ring();
    return positionOf(this.log.length);
  }

  async *read<E extends DomainEvent>(stream: string, after = 0): AsyncIterable<Recorded<E>> {
    for (const kept of this.log.slice())
      if (kept.stream === stream && kept.version > after) yield this.codec.read<E>(kept);
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]> {
    for (let last = Number(after ?? 0); !signal.aborted;) {
      const { rings } = this.bell;
      const batch = this.log.slice(last, last + 1_000).map((kept) => this.codec.read(kept));
      last += batch.length;
      if (batch.length > 0) yield batch;
      else await this.bell.after(rings, 1_000, signal);
    }
  }

  async head(): Promise<Position | null> {
    return this.log.at(-1)?.position ?? null;
  }

  async behind(after: Position | null): Promise<number> {
    return distance(after, await this.head());
  }
}
