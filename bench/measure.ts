/** One line of the bench: a figure beside the limit that was measured in the same run. */
export interface Measured {
  name: string;
  value: number;
  unit: string;
  /** The same work done by the barest means at hand, in the same unit. */
  limit: number;
  ratio: number;
  /** What the ratio shall reach; a memory figure shall stay below its limit instead. */
  target: number;
  ok: boolean;
  /** What was compared, and why a target was missed. */
  note?: string;
}

/** A figure that shall be at least `target` times its limit. */
export function atLeast(
  name: string,
  unit: string,
  value: number,
  limit: number,
  target: number,
  note?: string,
): Measured {
  const ratio = value / limit;
  return { name, value, unit, limit, ratio, target, ok: ratio >= target, note };
}

/** A figure that shall not pass its limit. */
export function atMost(name: string, unit: string, value: number, limit: number, note?: string): Measured {
  const ratio = value / limit;
  return { name, value, unit, limit, ratio, target: 1, ok: ratio <= 1, note };
}

/** How often `work` can be done in a second, by `parallel` workers at once for `seconds`. */
export async function rate(
  parallel: number,
  seconds: number,
  work: (nth: number) => Promise<unknown>,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < end) await work(done++);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: parallel }, worker));
  return (done / (performance.now() - start)) * 1000;
}

export const median = (figures: number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;

/** `count` things in the time that `work` takes, a second. */
export async function throughput(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (count / (performance.now() - start)) * 1000;
}
