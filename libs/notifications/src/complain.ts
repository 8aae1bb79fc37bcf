/** Takes an error that nobody waits for. */
export type Complain = (error: Error) => void;

const quiet = 60_000;

/** Says each error at most once a minute: a queue that has lost its database repeats itself without end. */
export function complainTo(say: (message: string) => void): Complain {
  const said = new Map<string, number>();
  return ({ message }) => {
    const now = Date.now();
    for (const [old, at] of said) if (now - at > quiet) said.delete(old);
    if (said.has(message)) return;
    said.set(message, now);
    say(message);
  };
}
