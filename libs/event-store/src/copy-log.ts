import { createHash } from 'node:crypto';
import type { Position, Recorded } from './event.js';
import { Conflict, type EventStore } from './event-store.js';

/** Told now and then how many of how many events are done. */
type Told = (done: number, of: number) => void;

/** The copy holds something else than the original; the message says where. */
export class UnlikeLog extends Error {}

/** What two logs that hold the same have in common. */
interface Alike {
  count: number;
  /** SHA-256, in hex, over every event in order: the same for both. */
  hash: string;
  /** Where in the copy the events are that were asked for by their position in the original. */
  places: Map<Position, Position>;
}

/**
 * Appends to `to` what of `from` it does not hold yet, in the same order, up to what had happened when it began. Begun
 * again after an interruption it goes on where it ended: what is there already is compared, not written.
 * Throws `UnlikeLog` where the two differ.
 */
export async function copyLog(from: EventStore, to: EventStore, told: Told = () => {}): Promise<void> {
  const [until, all, last] = await Promise.all([from.head(), from.behind(null), to.head()]);
  const copied = oneByOne(to, last);
  let done = 0;
  let there = await copied.next();
  for await (const batch of upTo(from, until)) {
    let known = 0;
    for (; known < batch.length && !there.done; known++, there = await copied.next())
      refuseUnlike(batch[known]!, there.value);
    for (const run of runsOf(batch.slice(known))) await appendTo(to, run);
    told((done += batch.length), Math.max(done, all));
  }
  if (!there.done) throw new UnlikeLog(`The copy holds more than the original: ${placeOf(there.value)}`);
}

/** Reads both logs side by side. Throws `UnlikeLog` at the first event in which they differ. */
export async function compareLogs(
  from: EventStore,
  to: EventStore,
  wanted: ReadonlySet<Position> = new Set(),
  told: Told = () => {},
): Promise<Alike> {
  const [until, all, last] = await Promise.all([from.head(), from.behind(null), to.head()]);
  const copied = oneByOne(to, last);
  const [ours, theirs] = [createHash('sha256'), createHash('sha256')];
  const places = new Map<Position, Position>();
  let count = 0;
  for await (const batch of upTo(from, until)) {
    for (const event of batch) {
      const there = await copied.next();
      if (there.done) throw new UnlikeLog(`The copy ends before ${placeOf(event)}`);
      refuseUnlike(event, there.value);
      ours.update(`${textOf(event)}\n`);
      theirs.update(`${textOf(there.value)}\n`);
      if (wanted.has(event.position)) places.set(event.position, there.value.position);
    }
    told((count += batch.length), Math.max(count, all));
  }
  const more = await copied.next();
  if (!more.done) throw new UnlikeLog(`The copy holds more than the original: ${placeOf(more.value)}`);
  const [hash, other] = [ours.digest('hex'), theirs.digest('hex')];
  if (hash !== other) throw new UnlikeLog(`The hashes differ: ${hash} and ${other}`);
  return { count, hash, places };
}

async function* upTo(store: EventStore, until: Position | null): AsyncGenerator<Recorded[]> {
  if (until === null) return;
  for await (const batch of store.follow(null, new AbortController().signal)) {
    yield batch.filter(({ position }) => position <= until);
    if (batch.at(-1)!.position >= until) return;
  }
}

async function* oneByOne(store: EventStore, until: Position | null): AsyncGenerator<Recorded, undefined> {
  for await (const batch of upTo(store, until)) yield* batch;
}

/** Neighbours of one stream, which can be appended at once and still lie in the same order. */
function runsOf(events: Recorded[]): Recorded[][] {
  const runs: Recorded[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.stream === event.stream) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

async function appendTo(to: EventStore, run: Recorded[]): Promise<void> {
  const { stream, version } = run[0]!;
  const events = run.map(({ id, type, schema, data, meta }) => ({ id, type, schema, data, meta }));
  await to.append(stream, version - 1 || 'none', events).catch((error: unknown) => {
    throw error instanceof Conflict ? new UnlikeLog(`The copy already holds something else in ${stream}`) : error;
  });
}

function refuseUnlike(event: Recorded, copy: Recorded): void {
  if (textOf(event) !== textOf(copy)) throw new UnlikeLog(`The copy differs from the original at ${placeOf(event)}`);
}

const placeOf = ({ stream, version }: Recorded): string => `version ${version} of ${stream}`;

/** All of an event but its position, the same text whatever order a store keeps the names of an object in. */
const textOf = ({ stream, version, id, type, schema, data, meta }: Recorded): string =>
  JSON.stringify([stream, version, id, type, schema, sorted(data), sorted(meta)]);

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
