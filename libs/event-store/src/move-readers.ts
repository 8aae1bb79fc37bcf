import type { DataSource } from 'typeorm';
import { allCheckpoints, type Checkpoint, placeCheckpoint } from './checkpoint.js';
import type { Position } from './event.js';

/** A projection or reaction is at work in some process; the message names it. */
export class ReaderAtWork extends Error {}

/** The positions that projections and reactions have reached. */
export async function positionsOfReaders(source: DataSource): Promise<Set<Position>> {
  const checkpoints = await source.query<Checkpoint[]>(allCheckpoints);
  return new Set(checkpoints.flatMap(({ position }) => position ?? []));
}

/**
 * Puts every projection and reaction at the place of the same event in another log, all or none: rows stay as they are
 * and no mail is sent again. Throws `ReaderAtWork` while a process runs one, and an error where an event is not in `places`.
 */
export async function moveReaders(source: DataSource, places: ReadonlyMap<Position, Position>): Promise<void> {
  await source.transaction(async (db) => {
    const checkpoints = await db.query<Checkpoint[]>(allCheckpoints);
    for (const { name, version, position } of checkpoints) {
      const lock = `select pg_try_advisory_xact_lock(hashtextextended('run ' || $1, 0)) as mine`;
      const [held] = await db.query<{ mine: boolean }[]>(lock, [name]);
      if (!held?.mine) throw new ReaderAtWork(`${name} is at work: stop every api and worker first.`);
      const place = position === null ? null : places.get(position);
      if (place === undefined)
        throw new Error(`${name} has reached ${position}, which is not a position of the original`);
      await placeCheckpoint(db, { name, version, position: place });
    }
  });
}
