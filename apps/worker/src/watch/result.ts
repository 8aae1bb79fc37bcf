import { BadInput, Conflict, isLost, NotAllowed, Refused, StoreUnavailable, Unknown } from '#libs/event-store';

/** How something ended, in one of a few words. */
type Result = 'ok' | 'bad-input' | 'not-allowed' | 'unknown' | 'refused' | 'conflict' | 'unavailable' | 'failed';

const words: [kind: Function, result: Result][] = [
  [BadInput, 'bad-input'],
  [NotAllowed, 'not-allowed'],
  [Unknown, 'unknown'],
  [Refused, 'refused'],
  [Conflict, 'conflict'],
  [StoreUnavailable, 'unavailable'],
];

/** What to call it, by what was thrown, if anything was. */
export function resultOf(error: unknown): Result {
  if (error === undefined) return 'ok';
  const [, result] = words.find(([kind]) => error instanceof kind) ?? [];
  return result ?? (isLost(error) ? 'unavailable' : 'failed');
}

/** Whether somebody should look into it: to say no is not to fail. */
export const isFailure = (error: unknown): boolean => ['unavailable', 'failed'].includes(resultOf(error));
