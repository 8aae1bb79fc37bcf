import { setTimeout as pass } from 'node:timers/promises';

/** How long to wait after so many failures in a row, in milliseconds: doubled each time, up to a limit. */
export const backOff = (failures: number, first = 100, most = 5_000): number =>
  Math.min(most, first * 2 ** Math.min(failures - 1, 20));

/** Waits so many milliseconds, or until aborted. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  pass(ms, undefined, { signal }).catch(() => undefined);

/** What was promised, or undefined as soon as it is aborted; what then fails later, fails unheard. */
export async function orAborted<T>(promised: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const decided = new AbortController();
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { signal: decided.signal });
  });
  return Promise.race([promised, aborted]).finally(() => decided.abort());
}

/** What was promised, or undefined if it takes more than so many milliseconds. A timer costs a tenth of a signal. */
export function within<T>(ms: number, promised: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
