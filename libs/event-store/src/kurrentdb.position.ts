import type { Position as LogPosition } from '@kurrent/kurrentdb-client';
import type { Position } from './event.js';

/** Wide enough for any 64-bit number, so that positions compare as text. */
const width = 19;

/** Where an event lies in the log of KurrentDB: its commit and prepare positions, in bytes. */
export const textOf = ({ commit, prepare }: LogPosition): Position =>
  [commit, prepare].map((part) => String(part).padStart(width, '0')).join('-');

/** Throws where a position was not given by a KurrentDB: the readers of another log have to be moved first. */
export function placeOf(position: Position): LogPosition {
  const [commit, prepare] = /^\d{19}-\d{19}$/.test(position) ? position.split('-') : [];
  if (commit && prepare) return { commit: BigInt(commit), prepare: BigInt(prepare) };
  throw new Error(
    `Position ${position} is not one of KurrentDB; has EVENT_STORE_URL changed? Move the readers with "exchange events copy"`,
  );
}
