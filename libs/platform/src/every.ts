import { setTimeout as rest } from 'node:timers/promises';

/** Now and then again, never twice at a time; a fault is told, and it is tried again at the next turn. `close` waits for the one under way. */
export function every(
  seconds: number,
  act: () => Promise<void>,
  complain: (error: Error) => void,
): { close(): Promise<void> } {
  const end = new AbortController();
  const turns = async () => {
    while (!end.signal.aborted) {
      await act().catch(complain);
      await rest(seconds * 1000, undefined, { signal: end.signal }).catch(() => {});
    }
  };
  const running = turns();
  return {
    close() {
      end.abort();
      return running;
    },
  };
}
