import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import type { NewEvent, Position, Recorded } from './event.js';
import { Conflict, type EventStore } from './event-store.js';
import { BadInput } from './refusals.js';

/** A log, and what a promise may do to it. */
export interface Subject {
  store: EventStore;
  /** Where the log ends when the promise begins: a log that lasts may hold what others have left. */
  from: Position | null;
  /** The same log as another process sees it. */
  other: EventStore;
  /**
   * Until aborted, does to the log what clumsy neighbours do: transactions that stay open for a while, and ones that
   * are rolled back. Answers the ids of what it has committed.
   */
  disturb: (signal: AbortSignal) => Promise<string[]>;
}

export const happened = (note: unknown = 'something', type = 'Noted'): NewEvent => ({
  id: randomUUID(),
  type,
  schema: 1,
  data: { note },
  meta: { actor: 'someone', at: '2026-11-22T10:00:00.000Z', command: 'c', causation: 'c', correlation: 'c' },
});
/** Two streams that nobody has used. */
const fresh = (): [string, string] => [`thing-${randomUUID()}`, `other-${randomUUID()}`];
const many = (count: number): NewEvent[] => Array.from({ length: count }, (_, index) => happened(index));
const idsOf = (events: { id: string }[]): string[] => events.map(({ id }) => id);
const times = <T>(count: number, work: (nth: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => work(nth)));

/** One whole stream. */
export async function readAll(store: EventStore, stream: string, after?: number): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for await (const event of store.read(stream, after)) events.push(event);
  return events;
}

/** Follows until it has seen the event with this id; gives up after ten seconds with what it has. */
export async function followUntil(store: EventStore, id: string, after: Position | null = null): Promise<Recorded[]> {
  const seen: Recorded[] = [];
  for await (const batch of store.follow(after, AbortSignal.timeout(10_000))) {
    seen.push(...batch);
    if (batch.some((event) => event.id === id)) break;
  }
  return seen;
}

/** Appends one event to a stream of its own until aborted; answers the ids of what was acknowledged. */
async function writeUntil(store: EventStore, signal: AbortSignal): Promise<string[]> {
  const stream = `writer-${randomUUID()}`;
  const acknowledged: string[] = [];
  for (let version = 0; !signal.aborted; version++) {
    const event = happened(version);
    await store.append(stream, version || 'none', [event]);
    acknowledged.push(event.id);
    await pass(1);
  }
  return acknowledged;
}

function expectOnceAndInOrder(seen: Recorded[], expected: string[]): void {
  const positions = seen.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted());
  expect(new Set(positions).size).toBe(positions.length);
  expect(idsOf(seen).toSorted()).toEqual(expected.toSorted());
}

export async function readsBackWhatWasAppended({ store }: Subject): Promise<void> {
  const events = [happened('first'), happened({ nested: ['ü', '\\u0000', null, 1.5] }), happened('third', 'Renoted')];
  const [stream, other] = fresh();
  const first = await store.append(stream, 'none', events.slice(0, 2));
  const position = await store.append(stream, 2, events.slice(2));
  const read = await readAll(store, stream);
  expect(read).toMatchObject(events.map((event, index) => ({ ...event, stream, version: index + 1 })));
  expect(read.slice(1).map((event) => event.position)).toEqual([first, position]);
  expect(await store.head()).toBe(position);
  expect(await readAll(store, stream, 2)).toMatchObject(events.slice(2));
  expect(await readAll(store, stream, 3)).toEqual([]);
  expect(await readAll(store, other)).toEqual([]);
}

export async function readsLongStreams({ store }: Subject): Promise<void> {
  const [events, [stream]] = [many(1_201), fresh()];
  await store.append(stream, 'none', events);
  expect(idsOf(await readAll(store, stream))).toEqual(idsOf(events));
}

export async function countsWhatComesAfter({ store, from }: Subject): Promise<void> {
  const [stream] = fresh();
  const first = await store.append(stream, 'none', many(2));
  const last = await store.append(stream, 2, many(3));
  expect([await store.behind(from), await store.behind(first), await store.behind(last)]).toEqual([5, 3, 0]);
}

export async function refusesAWriterWhoIsBehind({ store, other }: Subject): Promise<void> {
  const [one, two] = fresh();
  await store.append(one, 'none', many(2));
  for (const expected of ['none', 1, 3] as const)
    await expect(other.append(one, expected, many(2))).rejects.toBeInstanceOf(Conflict);
  await expect(store.append(two, 1, many(1))).rejects.toBeInstanceOf(Conflict);
  expect(await readAll(store, one)).toHaveLength(2);
  expect(await readAll(store, two)).toEqual([]);
}

export async function letsOneWriterWin({ store, other }: Subject): Promise<void> {
  const [stream] = fresh();
  for (let version = 0; version < 20; version++) {
    const tries = await times(8, (nth) =>
      (nth % 2 ? store : other).append(stream, version || 'none', many(1)).catch((error: unknown) => error),
    );
    expect(tries.filter((answer) => typeof answer === 'string')).toHaveLength(1);
    expect(tries.filter((answer) => answer instanceof Conflict)).toHaveLength(7);
  }
  expect((await readAll(store, stream)).map(({ version }) => version)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
}

export async function answersARepeatedAppendAsBefore({ store, other }: Subject): Promise<void> {
  const [first, second, raced] = [many(2), many(1), many(2)];
  const [one, two] = fresh();
  const answer = await store.append(one, 'none', first);
  expect(await other.append(one, 'none', first)).toBe(answer);
  const next = await store.append(one, 2, second);
  for (const expected of ['none', 2] as const) expect(await other.append(one, expected, first)).toBe(answer);
  expect(await other.append(one, 2, second)).toBe(next);
  const answers = await times(8, (nth) => (nth % 2 ? store : other).append(two, 'none', raced));
  expect(new Set(answers).size).toBe(1);
  expect(idsOf(await readAll(store, one))).toEqual(idsOf([...first, ...second]));
  expect(await readAll(store, two)).toHaveLength(2);
}

/** Where every id of the log is in an index: what no command asks for, whoever else writes into the log cannot break either. */
export async function refusesIdsThatAreKnownOtherwise({ store, other }: Subject): Promise<void> {
  const [first, unknown] = [many(2), happened()];
  const [one, two] = fresh();
  const answer = await store.append(one, 'none', first);
  expect(await other.append(one, 2, first)).toBe(answer);
  await expect(store.append(one, 2, [first[0]!, unknown])).rejects.toBeInstanceOf(Conflict);
  await expect(store.append(two, 'none', first)).rejects.toBeInstanceOf(Conflict);
  expect(await store.append(two, 'none', [unknown])).toBe(await store.head());
}

export async function refusesTextThatCannotBeKept({ store, from }: Subject): Promise<void> {
  const [stream] = fresh();
  for (const broken of ['\0', '\ud800', 'back\\slash\0']) {
    const refused = store.append(stream, 'none', [happened(), happened({ list: ['fine', broken] })]);
    await expect(refused).rejects.toEqual(
      new BadInput([{ field: 'note.list.1', message: 'holds a broken character' }]),
    );
  }
  await expect(store.append(stream, 'none', [])).rejects.toThrow('Nothing to append');
  const twice = happened();
  await expect(store.append(stream, 'none', [twice, twice])).rejects.toBeInstanceOf(Conflict);
  expect(await store.head()).toBe(from);
}

/** The load under which orders by a bare sequence lose events. */
export async function showsEveryFollowerEverything({ store, other, from, disturb }: Subject): Promise<void> {
  const load = AbortSignal.timeout(3_000);
  const mark = happened('the end');
  const followers = times(5, (nth) => followUntil(nth % 2 ? store : other, mark.id, from));
  followers.catch(() => undefined);
  const written = await Promise.all([
    disturb(load),
    ...Array.from({ length: 16 }, (_, nth) => writeUntil(nth % 2 ? store : other, load)),
  ]);
  await store.append(fresh()[0], 'none', [mark]);
  const all = [...written.flat(), mark.id];
  for (const seen of await followers) expectOnceAndInOrder(seen, all);
}

export async function missesNothingWhenStartedMidLoad({ store, other, from, disturb }: Subject): Promise<void> {
  const load = AbortSignal.timeout(1_500);
  const writing = Promise.all([disturb(load), ...Array.from({ length: 8 }, () => writeUntil(store, load))]);
  await pass(500);
  const middle = await other.head();
  const mark = happened('the end');
  const followers = Promise.all([followUntil(other, mark.id, from), followUntil(other, mark.id, middle)]);
  followers.catch(() => undefined);
  const all = [...(await writing).flat(), mark.id];
  await store.append(fresh()[0], 'none', [mark]);
  const [whole, rest] = await followers;
  expectOnceAndInOrder(whole, all);
  expect(middle).not.toBe(from);
  expect(rest).toEqual(whole.filter(({ position }) => position > middle!));
}

export async function wakesAFollowerThatWaits({ store, other, from }: Subject): Promise<void> {
  const events = many(3);
  const woken = followUntil(store, events[2]!.id, from);
  await pass(300);
  const began = Date.now();
  await other.append(fresh()[0], 'none', events);
  expect(idsOf(await woken)).toEqual(idsOf(events));
  expect(Date.now() - began).toBeLessThan(2_000);
}

export async function endsPromptlyWhenAborted({ store, from }: Subject): Promise<void> {
  await store.append(fresh()[0], 'none', many(1));
  const abort = new AbortController();
  const following = (async () => {
    for await (const _ of store.follow(from, abort.signal)) setTimeout(() => abort.abort(), 50);
  })();
  const ended = await Promise.race([following.then(() => 'ended'), pass(600, 'still following')]);
  expect(ended).toBe('ended');
}

const promises = {
  'reads back what was appended': readsBackWhatWasAppended,
  'reads a stream of any length in order': readsLongStreams,
  'counts what comes after a position': countsWhatComesAfter,
  'refuses a writer who is behind, and adds nothing': refusesAWriterWhoIsBehind,
  'lets exactly one writer win each version of a stream': letsOneWriterWin,
  'answers an append repeated by id as before, and adds nothing': answersARepeatedAppendAsBefore,
  'refuses text that cannot be kept, and names its place': refusesTextThatCannotBeKept,
  'shows every follower every event once and in order, under load, roll-backs and slow transactions':
    showsEveryFollowerEverything,
  'misses nothing in a reader that starts in the middle of a load': missesNothingWhenStartedMidLoad,
  'wakes a follower that waits': wakesAFollowerThatWaits,
  'ends a follower promptly when aborted': endsPromptlyWhenAborted,
};

/** The promises of the port, as tests of one adapter; each begins where the log ends. */
export function keepsThePromisesOfTheStore(open: () => Promise<Subject>): void {
  for (const [name, promise] of Object.entries(promises)) it(name, async () => promise(await open()));
}
