import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import type { NewEvent, Position, Recorded } from './event.js';
import { Conflict, type EventStore } from './event-store.js';
import { BadInput } from './refusals.js';

/** An empty log, and what a promise may do to it. */
export interface Subject {
  store: EventStore;
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
  await store.append('thing-1', 'none', events.slice(0, 2));
  const position = await store.append('thing-1', 2, events.slice(2));
  const read = await readAll(store, 'thing-1');
  expect(read).toMatchObject(events.map((event, index) => ({ ...event, stream: 'thing-1', version: index + 1 })));
  expect(read.at(-1)?.position).toBe(position);
  expect(await store.head()).toBe(position);
  expect(await readAll(store, 'thing-1', 2)).toMatchObject(events.slice(2));
  expect(await readAll(store, 'thing-2')).toEqual([]);
}

export async function readsLongStreams({ store }: Subject): Promise<void> {
  const events = many(1_201);
  await store.append('long-1', 'none', events);
  expect(idsOf(await readAll(store, 'long-1'))).toEqual(idsOf(events));
}

export async function refusesAWriterWhoIsBehind({ store, other }: Subject): Promise<void> {
  await store.append('thing-1', 'none', many(2));
  for (const expected of ['none', 1, 3] as const)
    await expect(other.append('thing-1', expected, many(2))).rejects.toBeInstanceOf(Conflict);
  await expect(store.append('thing-2', 1, many(1))).rejects.toBeInstanceOf(Conflict);
  expect(await readAll(store, 'thing-1')).toHaveLength(2);
  expect(await readAll(store, 'thing-2')).toEqual([]);
}

export async function letsOneWriterWin({ store, other }: Subject): Promise<void> {
  for (let version = 0; version < 20; version++) {
    const tries = await times(8, (nth) =>
      (nth % 2 ? store : other).append('race-1', version || 'none', many(1)).catch((error: unknown) => error),
    );
    expect(tries.filter((answer) => typeof answer === 'string')).toHaveLength(1);
    expect(tries.filter((answer) => answer instanceof Conflict)).toHaveLength(7);
  }
  expect((await readAll(store, 'race-1')).map(({ version }) => version)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
}

export async function answersARepeatedAppendAsBefore({ store, other }: Subject): Promise<void> {
  const [first, second, raced] = [many(2), many(1), many(2)];
  const answer = await store.append('thing-1', 'none', first);
  await store.append('thing-1', 2, second);
  for (const expected of ['none', 2, 3] as const) expect(await other.append('thing-1', expected, first)).toBe(answer);
  const answers = await times(8, (nth) => (nth % 2 ? store : other).append('thing-2', 'none', raced));
  expect(new Set(answers).size).toBe(1);
  expect(idsOf(await readAll(store, 'thing-1'))).toEqual(idsOf([...first, ...second]));
  expect(await readAll(store, 'thing-2')).toHaveLength(2);
}

export async function refusesIdsThatAreKnownOtherwise({ store }: Subject): Promise<void> {
  const [first, fresh] = [many(2), happened()];
  await store.append('thing-1', 'none', first);
  await expect(store.append('thing-1', 2, [first[0]!, fresh])).rejects.toBeInstanceOf(Conflict);
  await expect(store.append('thing-2', 'none', first)).rejects.toBeInstanceOf(Conflict);
  await expect(store.append('thing-2', 'none', [fresh, fresh])).rejects.toBeInstanceOf(Conflict);
  expect(await store.append('thing-2', 'none', [fresh])).toBe(await store.head());
}

export async function refusesTextThatCannotBeKept({ store }: Subject): Promise<void> {
  for (const broken of ['\0', '\ud800', 'back\\slash\0']) {
    const refused = store.append('thing-1', 'none', [happened(), happened({ list: ['fine', broken] })]);
    await expect(refused).rejects.toEqual(
      new BadInput([{ field: 'note.list.1', message: 'holds a broken character' }]),
    );
  }
  await expect(store.append('thing-1', 'none', [])).rejects.toThrow('Nothing to append');
  expect(await store.head()).toBeNull();
}

/** The load under which orders by a bare sequence lose events. */
export async function showsEveryFollowerEverything({ store, other, disturb }: Subject): Promise<void> {
  const load = AbortSignal.timeout(3_000);
  const mark = happened('the end');
  const followers = times(5, (nth) => followUntil(nth % 2 ? store : other, mark.id));
  followers.catch(() => undefined);
  const written = await Promise.all([
    disturb(load),
    ...Array.from({ length: 16 }, (_, nth) => writeUntil(nth % 2 ? store : other, load)),
  ]);
  const last = await store.append('end-1', 'none', [mark]);
  const all = [...written.flat(), mark.id];
  expect(Number(last)).toBe(all.length);
  for (const seen of await followers) expectOnceAndInOrder(seen, all);
}

export async function missesNothingWhenStartedMidLoad({ store, other, disturb }: Subject): Promise<void> {
  const load = AbortSignal.timeout(1_500);
  const writing = Promise.all([disturb(load), ...Array.from({ length: 8 }, () => writeUntil(store, load))]);
  await pass(500);
  const from = await other.head();
  const mark = happened('the end');
  const followers = Promise.all([followUntil(other, mark.id), followUntil(other, mark.id, from)]);
  followers.catch(() => undefined);
  const all = [...(await writing).flat(), mark.id];
  await store.append('end-1', 'none', [mark]);
  const [whole, rest] = await followers;
  expectOnceAndInOrder(whole, all);
  expect(from).not.toBeNull();
  expect(rest).toEqual(whole.filter(({ position }) => position > from!));
}

export async function wakesAFollowerThatWaits({ store, other }: Subject): Promise<void> {
  const woken = (async () => {
    for await (const batch of store.follow(null, AbortSignal.timeout(5_000))) return batch.length;
    return 0;
  })();
  await pass(300);
  await other.append('thing-1', 'none', many(3));
  expect(await woken).toBe(3);
}

export async function endsPromptlyWhenAborted({ store }: Subject): Promise<void> {
  await store.append('thing-1', 'none', many(1));
  const abort = new AbortController();
  const following = (async () => {
    for await (const _ of store.follow(null, abort.signal)) setTimeout(() => abort.abort(), 50);
  })();
  const ended = await Promise.race([following.then(() => 'ended'), pass(600, 'still following')]);
  expect(ended).toBe('ended');
}

const promises = {
  'reads back what was appended': readsBackWhatWasAppended,
  'reads a stream of any length in order': readsLongStreams,
  'refuses a writer who is behind, and adds nothing': refusesAWriterWhoIsBehind,
  'lets exactly one writer win each version of a stream': letsOneWriterWin,
  'answers an append repeated by id as before, and adds nothing': answersARepeatedAppendAsBefore,
  'refuses ids that are known from elsewhere or in part': refusesIdsThatAreKnownOtherwise,
  'refuses text that cannot be kept, and names its place': refusesTextThatCannotBeKept,
  'shows every follower every event once and in order, under load, roll-backs and slow transactions':
    showsEveryFollowerEverything,
  'misses nothing in a reader that starts in the middle of a load': missesNothingWhenStartedMidLoad,
  'wakes a follower that waits': wakesAFollowerThatWaits,
  'ends a follower promptly when aborted': endsPromptlyWhenAborted,
};

/** The promises of the port, as tests of one adapter. */
export function keepsThePromisesOfTheStore(open: () => Promise<Subject>): void {
  for (const [name, promise] of Object.entries(promises)) it(name, async () => promise(await open()));
}
