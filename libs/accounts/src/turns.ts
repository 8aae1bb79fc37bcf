/** Runs at most so many pieces of work at once; the others wait in the order in which they came. */
export function turns(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];

  /** Whoever ends hands the place on, so that nobody who comes now gets in before those who wait. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };

  return async (work) => {
    if (running < atOnce) running++;
    else await new Promise<void>((turn) => waiting.push(turn));
    return work().finally(leave);
  };
}
