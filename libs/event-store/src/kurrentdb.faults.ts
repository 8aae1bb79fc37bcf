import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  NotLeaderError,
  StreamDeletedError,
  TimeoutError,
  UnavailableError,
} from '@kurrent/kurrentdb-client';
import { Conflict, StoreUnavailable } from './event-store.js';

/** This KurrentDB cannot be used; the message says why in a sentence, and never holds the address with its password. */
export class UnfitEventStore extends Error {}

const passing = [UnavailableError, DeadlineExceededError, TimeoutError, CancelledError, NotLeaderError];
/** The same as gRPC says it, where the client passes its errors on: cancelled, deadline, aborted, internal, unavailable. */
const codes: unknown[] = [1, 4, 10, 13, 14];
/** What the client says in plain errors, by no type of its own. Reads go through its native part, which has only words. */
const words =
  /failed to discover|has been closed|connection|transport error|channel|operation was (cancelled|aborted)|internal error/i;

/** Whether KurrentDB could not be reached or could not answer now; what was asked may or may not have happened. */
export const isAway = (error: unknown): boolean =>
  error instanceof StoreUnavailable ||
  passing.some((kind) => error instanceof kind) ||
  (error instanceof Error && (codes.includes(codeOf(error)) || words.test(error.message)) && !isLasting(error));

const codeOf = (error: Error): unknown => (error as { code?: unknown }).code;

const lasting = [AccessDeniedError, StreamDeletedError, UnfitEventStore, Conflict];
const isLasting = (error: unknown): boolean => lasting.some((kind) => error instanceof kind);

/** The same fault in the words of the port. */
export function inOurWords(error: unknown): Error {
  if (error instanceof StoreUnavailable) return error;
  if (isAway(error)) return new StoreUnavailable(reasonOf(error), { cause: error });
  if (error instanceof AccessDeniedError)
    return new UnfitEventStore('EVENT_STORE_URL has a name or password that KurrentDB refuses.', { cause: error });
  if (error instanceof StreamDeletedError)
    return new Error(
      `The stream ${error.streamName} was deleted in KurrentDB. Events are never removed by the exchange: restore a backup`,
    );
  return error as Error;
}

const reasonOf = (error: unknown): string =>
  error instanceof NotLeaderError
    ? 'The KurrentDB that was reached only follows, and its leader does not answer now'
    : 'The event store cannot be reached now';
