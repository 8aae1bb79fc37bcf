import { v5 as uuidv5 } from 'uuid';
import { type Asked, carryOut, Conflict, type DomainEvent, type EventStore, load, type Model } from '#libs/event-store';
import type { Kind } from './events.js';
import { numberPrefix } from './publish/publish.js';

type NumberTaken = DomainEvent<'NumberTaken', { submission: string }>;

/** The submissions that have a number of one kind and year, in order: the place of the event in its stream is the number. */
const numbers: Model<string[], NumberTaken> = {
  name: 'numbers',
  initial: [],
  evolve: (taken, { data }) => [...taken, data.submission],
};

/** One of as many writers is faster than all others each time, so that nobody waits for ever. */
const attempts = 100;

/**
 * The public number of a submission, such as `GP-2026-0001`: the next of its kind and year, once and for all. Whoever
 * asks again, after a fault or by another command, gets the same.
 */
export async function takeNumber(store: EventStore, kind: Kind, id: string, asked: Asked): Promise<string> {
  const series = `${numberPrefix[kind]}-${asked.at.slice(0, 4)}`;
  const command = uuidv5(`number of ${id}`, asked.command);
  await untilFirst(() =>
    carryOut(store, numbers, series, { ...asked, command, causation: asked.command }, (taken): NumberTaken[] =>
      taken.includes(id) ? [] : [{ type: 'NumberTaken', data: { submission: id } }],
    ),
  );
  const { state } = await load(store, numbers, series);
  return `${series}-${String(state.indexOf(id) + 1).padStart(4, '0')}`;
}

async function untilFirst(take: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await take());
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
    }
  }
}

/** The submission that has a number, or null where it was never given. */
export async function holderOf(store: EventStore, number: string): Promise<string | null> {
  const [, series, place] = /^([A-Z]{2}-\d{4})-(\d{4,6})$/.exec(number) ?? [];
  if (!series || Number(place) < 1) return null;
  for await (const { data } of store.read<NumberTaken>(`numbers-${series}`, Number(place) - 1)) return data.submission;
  return null;
}
