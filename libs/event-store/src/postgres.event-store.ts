import { Bell } from './bell.js';
import { Codec, type Upcasts } from './codec.js';
import type { Connections } from './connections.js';
import type { DomainEvent, NewEvent, Position, Recorded } from './event.js';
import { Conflict, EventStore, StoreUnavailable } from './event-store.js';
import { GroupCommit } from './group-commit.js';
import { isLost } from './lost.js';
import { backOff, orAborted, pause } from './patience.js';
import { distance, positionOf } from './position.js';
import { commit } from './postgres.append.js';

const columns = 'position, stream, version, id, type, schema, data, meta';
const sizes = { stream: 500, log: 2_000 };
const statements = {
  stream: `select ${columns} from event_log.event where stream = $1 and version > $2 order by version limit ${sizes.stream}`,
  log: `select ${columns} from event_log.event where position > $1 order by position limit ${sizes.log}`,
  head: 'select head from event_log.log',
};
/** Milliseconds between two looks when nothing was notified. */
const poll = 1_000;

/** As PostgreSQL sends it: all text, so that the codec alone reads what is kept. */
type Row = [string, string, string, string, string, string, string, string];
const asText = { getTypeParser: () => String };

/** The log in PostgreSQL; docs/decisions/0001 says how positions are given. */
export class PostgresEventStore extends EventStore {
  private readonly codec: Codec;
  private readonly group: GroupCommit;
  private readonly bell = new Bell();

  constructor(
    private readonly connections: Connections,
    upcasts: Upcasts | null = {},
  ) {
    super();
    this.codec = new Codec(upcasts);
    this.group = new GroupCommit((batch) => commit(connections.pool, batch));
  }

  async append(stream: string, expected: number | 'none', events: NewEvent[]): Promise<Position> {
    if (events.length === 0) throw new RangeError(`Nothing to append to ${stream}`);
    const written = events.map((event) => this.codec.write(event));
    const append = { stream, expected: expected === 'none' ? 0 : expected, events: written };
    const position = await this.group.append(append).catch(unavailable);
    if (position === null) throw new Conflict(stream, expected);
    return positionOf(position);
  }

  async *read<E extends DomainEvent>(stream: string, after = 0): AsyncIterable<Recorded<E>> {
    for (let size = sizes.stream; size === sizes.stream;) {
      const events = await this.rows<E>('stream', [stream, after]);
      for (const event of events) yield event;
      size = events.length;
      after += size;
    }
  }

  async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]> {
    this.unhear ??= this.connections.listener.hear('event_log', () => this.bell.ring());
    let ahead: Promise<Page> | undefined;
    for (let last = after; !signal.aborted;) {
      const page = await orAborted(ahead ?? this.page(last, signal), signal);
      if (!page) return;
      const { events, rings } = page;
      last = gapless(last, events);
      // While this page is worked on, the next is on its way.
      ahead = events.length === sizes.log ? this.page(last, signal) : undefined;
      ahead?.catch(() => undefined);
      if (events.length > 0) yield events;
      if (!ahead) await this.bell.after(rings, poll, signal);
    }
  }
  private unhear: (() => void) | undefined;

  async head(): Promise<Position | null> {
    const { rows } = await this.connections.pool
      .query<{ head: string }>({ name: 'head', text: statements.head })
      .catch(unavailable);
    return rows[0] && rows[0].head !== '0' ? positionOf(rows[0].head) : null;
  }

  async behind(after: Position | null): Promise<number> {
    return Math.max(0, distance(after, await this.head()));
  }

  /** One page of the log, asked for until it comes: a follower outlives its connection. */
  private async page(after: Position | null, signal: AbortSignal): Promise<Page> {
    for (let failures = 1; ; failures++) {
      const { rings } = this.bell;
      try {
        return { rings, events: await this.rows('log', [after ?? '0']) };
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || signal.aborted) throw error;
      }
      await pause(backOff(failures), signal);
    }
  }

  private async rows<E extends DomainEvent>(name: 'stream' | 'log', values: unknown[]): Promise<Recorded<E>[]> {
    const { rows } = await this.connections.pool
      .query<Row>({ name, text: statements[name], values, rowMode: 'array', types: asText })
      .catch(unavailable);
    return rows.map(([position, stream, version, id, type, schema, data, meta]) =>
      this.codec.read<E>({
        id,
        type,
        schema: Number(schema),
        data,
        meta,
        stream,
        version: Number(version),
        position: positionOf(position),
      }),
    );
  }
}

interface Page {
  events: Recorded[];
  /** How often the bell had rung before the page was asked for. */
  rings: number;
}

/** The log has no gaps, so a gap in what was read means that something is wrong: better to stop than to skip. */
function gapless(after: Position | null, events: Recorded[]): Position | null {
  const last = events.at(-1)?.position ?? after;
  if (distance(after, last) !== events.length) throw new Error(`The log has a gap after position ${after ?? 'none'}`);
  return last;
}

function unavailable(error: unknown): never {
  if (isLost(error)) throw new StoreUnavailable('The event store cannot be reached now', { cause: error });
  throw error;
}
