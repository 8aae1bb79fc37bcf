import { AsyncLocalStorage } from 'node:async_hooks';
import { type Seen, Watchable } from './watchable.js';

const work = new Watchable<{ name: string }>('spec');
const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function watching() {
  const begun: string[] = [];
  const seen: Seen<{ name: string }>[] = [];
  const stop = work.watch(
    (one) => seen.push(one),
    ({ name }) => begun.push(name),
  );
  stops.push(stop);
  return { begun, seen, stop };
}

describe('Work that can be watched', () => {
  it('is done all the same when nobody watches', async () => {
    expect(await work.watched({ name: 'a' }, async () => 1)).toBe(1);
  });

  it('tells who watches that it begins, how long it took and what it answered', async () => {
    const { begun, seen } = watching();
    expect(await work.watched({ name: 'a' }, async () => begun.length)).toBe(1);
    expect(seen).toEqual([
      {
        told: expect.objectContaining({ name: 'a' }),
        began: expect.any(Number),
        seconds: expect.any(Number),
        answer: 1,
      },
    ]);
    expect(seen[0]!.seconds).toBeLessThan(5);
  });

  it('tells what it threw, and throws it', async () => {
    const { seen } = watching();
    const fault = new Error('no');
    await expect(work.watched({ name: 'a' }, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(seen).toMatchObject([{ error: fault }]);
  });

  it('tells nothing any more to who has stopped', async () => {
    const { begun, seen, stop } = watching();
    stop();
    await work.watched({ name: 'a' }, async () => 1);
    expect([begun, seen]).toEqual([[], []]);
  });

  it('holds what is made of it until it ends, and at its end too', async () => {
    const storage = new AsyncLocalStorage<string>();
    const atEnd: unknown[] = [];
    stops.push(
      work.hold(storage, ({ name }) => name),
      work.watch(() => atEnd.push(storage.getStore())),
    );
    const held = await work.watched({ name: 'a' }, async () => {
      await Promise.resolve();
      return storage.getStore();
    });
    expect([held, atEnd, storage.getStore()]).toEqual(['a', ['a'], undefined]);
  });
});
