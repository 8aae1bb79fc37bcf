/** What some work answers, or null if that takes longer; the work is then left to itself, and its error heard by nobody. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<{ answer: T } | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, milliseconds, null)));
  return Promise.race([work.then((answer) => ({ answer })), late]).finally(() => clearTimeout(timer));
}
