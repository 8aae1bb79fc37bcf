import { isLost, ReaderAtWork, StoreUnavailable, UnfitEventStore, UnlikeLog } from '#libs/event-store';
import { DataDirTaken, problemOf, UnfitDatabase, WrongSetting } from '#libs/platform';

/** Says why a command came to nothing, and lets the process end with 1. What nobody expected is told whole. */
export function tell(error: Error): void {
  process.exitCode = 1;
  console.error(reasonFor(error));
}

function reasonFor(error: Error): unknown {
  if (isExpected(error)) return error.message;
  return isLost(error) ? `The database of DATABASE_URL does not let us in now: ${error.message}.` : error;
}

const sentences = [
  DataDirTaken,
  ReaderAtWork,
  StoreUnavailable,
  UnfitDatabase,
  UnfitEventStore,
  UnlikeLog,
  WrongSetting,
];

/** A command that was asked for in a way that cannot be carried out. */
export class WrongUse extends Error {}

const isExpected = (error: Error) =>
  error instanceof WrongUse || sentences.some((kind) => error instanceof kind) || problemOf(error).status < 500;
