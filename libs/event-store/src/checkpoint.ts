import type { EntityManager } from 'typeorm';
import type { Position } from './event.js';

/** How far a projection or reaction has come. */
export interface Checkpoint {
  name: string;
  /** The version of the projection that the rows were made by; 1 for a reaction. */
  version: number;
  /** Null before the first event. */
  position: Position | null;
  movedAt: Date;
  /** Why it stands still, if it does. */
  error: string | null;
}

const columns = 'name, version, position, moved_at as "movedAt", error';

/** Readers of positions listen on the channel `progress`; a payload is the name and the position. */
const said = `select pg_notify('progress', name || ' ' || coalesce(position, '')) from moved`;

/** Reads a checkpoint and keeps everyone else from moving it until the transaction ends. */
export async function holdCheckpoint(db: EntityManager, name: string): Promise<Checkpoint | null> {
  const [found] = await db.query<Checkpoint[]>(
    `select ${columns} from event_log.checkpoint where name = $1 for update`,
    [name],
  );
  return found ?? null;
}

export const moveCheckpoint = (db: EntityManager, name: string, position: Position): Promise<unknown> =>
  db.query(
    `with moved as (
       update event_log.checkpoint set position = $2, moved_at = now(), error = null where name = $1 returning *
     ) ${said}`,
    [name, position],
  );

export const placeCheckpoint = (
  db: EntityManager,
  { name, version, position }: Pick<Checkpoint, 'name' | 'version' | 'position'>,
): Promise<unknown> =>
  db.query(
    `with moved as (
       insert into event_log.checkpoint (name, version, position) values ($1, $2, $3)
       on conflict (name) do update set version = $2, position = $3, moved_at = now(), error = null returning *
     ) ${said}`,
    [name, version, position],
  );

/** Keeps why it stands still, for the health check and for whoever looks. */
export const markCheckpoint = (db: EntityManager, name: string, error: string): Promise<unknown> =>
  db.query(
    `insert into event_log.checkpoint (name, version, error) values ($1, 0, $2)
     on conflict (name) do update set error = $2`,
    [name, error],
  );

/** It goes on: why it stood still is over. */
export const clearCheckpoint = (db: EntityManager, name: string): Promise<unknown> =>
  db.query('update event_log.checkpoint set error = null where name = $1 and error is not null', [name]);

export const allCheckpoints = `select ${columns} from event_log.checkpoint order by name`;
