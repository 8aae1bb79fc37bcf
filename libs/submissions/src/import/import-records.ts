import type { Actor } from '#libs/accounts';
import { BadInput, NotAllowed, type Position, Refused, Unknown } from '#libs/event-store';
import type { Verb } from '../lifecycle.js';
import { type BadLine, type GoodLine, readRecords } from './read-records.js';
import { type Cast, storyOf, submissionOf, type Through } from './story.js';

export interface Importing {
  through: Through;
  cast: Cast;
  /** Gives one command, as the API would: every rule of the domain holds for imported records too. */
  carryOut(
    verb: Verb,
    id: string,
    input: Record<string, unknown>,
    by: Actor,
    command: string,
  ): Promise<Position | null>;
  /** Ids of the commands that a submission has already answered; empty for one that there is not. */
  answered(id: string): Promise<ReadonlySet<string>>;
  /** Called after each record. */
  progress?(settled: number, total: number): void;
}

export interface Imported {
  /** How many records were taken further by this import. */
  loaded: number;
  /** How many were there already, as far as asked. */
  already: number;
  /** In the order of the file. */
  bad: BadLine[];
}

/** Appends that arrive together are committed together: this many records are under way at once. */
const atOnce = 8;

/**
 * Loads a file of records (JSON Lines) through the workflow. A bad record stops itself only; what it had reached stays.
 * Told again, it begins where it was interrupted and loads nothing twice. Throws when the store cannot be reached.
 */
export async function importRecords(text: string, importing: Importing): Promise<Imported> {
  const { good, bad } = readRecords(text);
  const counts = { loaded: 0, already: 0, settled: bad.length };
  const total = good.length + bad.length;
  await together(good, async ({ line, record }) => {
    const outcome = await load(record, importing).catch(reasonFor);
    if (typeof outcome === 'string') counts[outcome]++;
    else bad.push({ line, reason: outcome.reason });
    importing.progress?.(++counts.settled, total);
  });
  return { loaded: counts.loaded, already: counts.already, bad: bad.toSorted((a, b) => a.line - b.line) };
}

async function load(record: GoodLine['record'], importing: Importing): Promise<'loaded' | 'already'> {
  const id = submissionOf(record.id);
  const answered = await importing.answered(id);
  const ahead = storyOf(record, importing.cast, importing.through).filter(({ command }) => !answered.has(command));
  for (const { verb, input, by, command } of ahead) await importing.carryOut(verb, id, input, by, command);
  return ahead.length > 0 ? 'loaded' : 'already';
}

/** A rule that said no concerns one record; anything else concerns them all. */
function reasonFor(error: unknown): { reason: string } {
  if ([Refused, NotAllowed, BadInput, Unknown].some((refusal) => error instanceof refusal))
    return { reason: (error as Error).message };
  throw error;
}

/** Some at once, in order; after a failure none is begun any more. */
async function together<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  let failed = false;
  const hand = async () => {
    for (const item of queue) {
      if (failed) return;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}
