import { randomInt } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type StandIn, startStandIn } from '../../../test/support/kurrent-stand-in/stand-in.js';
import type { Position, Recorded } from './event.js';
import { followUntil, happened, keepsThePromisesOfTheStore, readAll, type Subject } from './event-store.contract.js';
import { Conflict, StoreUnavailable } from './event-store.js';
import { KurrentDb } from './kurrentdb.client.js';
import { KurrentDbEventStore, type Patience } from './kurrentdb.event-store.js';
import { UnfitEventStore } from './kurrentdb.faults.js';

const opened: KurrentDbEventStore[] = [];

function connect(url: string, patience?: Partial<Patience>): KurrentDbEventStore {
  const store = new KurrentDbEventStore(new KurrentDb(url), {}, patience);
  opened.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.onApplicationShutdown()));
});

/** A real server keeps what was written: each promise begins where the log ends. */
async function subject(url: string): Promise<Subject> {
  const [store, other] = [connect(url), connect(url)];
  return { store, other, from: await store.head(), disturb: async () => [] };
}

const real = process.env['TEST_KURRENTDB_URL'];
(real ? describe : describe.skip)('the event store in KurrentDB', () => {
  keepsThePromisesOfTheStore(() => subject(real!));
});

describe('the event store in KurrentDB, by the real client and a stand-in for the server', () => {
  let server: StandIn;
  beforeAll(async () => {
    server = await startStandIn();
  });
  afterAll(() => server.close());
  afterEach(() => server.reset());

  keepsThePromisesOfTheStore(() => subject(server.url));

  it('neither skips nor repeats, and adds nothing twice, over 200 cut connections', async () => {
    const [store, other] = [connect(server.url), connect(server.url)];
    const mark = happened('the end');
    const limit = AbortSignal.timeout(100_000);
    const following = [store, other].map(async (one) => {
      const seen: Recorded[] = [];
      for await (const batch of one.follow(null, limit)) {
        seen.push(...batch);
        if (batch.some(({ id }) => id === mark.id)) break;
      }
      return seen;
    });
    const end = new AbortController();
    const writing = AbortSignal.any([end.signal, limit]);
    const written = [0, 1, 2, 3].map((nth) => writeUntil(nth % 2 ? other : store, `writer-${nth}`, writing));
    for (let cut = 0, stored = 0; cut < 200; cut++) {
      while (server.count() === stored && !limit.aborted) await pass(1);
      await pass(randomInt(20));
      server.cut();
      stored = server.count();
    }
    end.abort();
    const acknowledged = (await Promise.all(written)).flat();
    await store.append('end', 'none', [mark]);
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(limit.aborted).toBe(false);
    for (const events of await Promise.all(following)) {
      const positions = events.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].toSorted());
      expect(events.map(({ id }) => id).toSorted()).toEqual([...acknowledged, mark.id].toSorted());
    }
    expect(server.count()).toBe(acknowledged.length + 1);
  }, 120_000);

  it('answers an append whose answer was lost, and has it once', async () => {
    const store = connect(server.url);
    server.next({ append: 'lose' });
    const position = await store.append('thing', 'none', [happened()]);
    expect(await store.head()).toBe(position);
    expect(server.count()).toBe(1);
  });

  it('is unavailable while the server is away, and an append asked again is there once', async () => {
    const store = connect(server.url, { append: 500, question: 1_500 });
    const event = happened();
    await store.append('thing', 'none', [happened()]);
    server.pause();
    const away = Date.now();
    await expect(store.append('thing', 1, [event])).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(readAll(store, 'thing')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(Date.now() - away).toBeLessThan(9_000);
    server.resume();
    const position = await store.append('thing', 1, [event]);
    expect((await readAll(store, 'thing')).map((one) => one.position).at(-1)).toBe(position);
    expect(server.count()).toBe(2);
  });

  it('is unavailable to one whose answer comes too late, and the append asked again is there once', async () => {
    const store = connect(server.url, { append: 300 });
    const event = happened();
    server.next({ append: 'late', ms: 1_000 });
    await expect(store.append('thing', 'none', [event])).rejects.toBeInstanceOf(StoreUnavailable);
    await pass(1_000);
    expect(await store.append('thing', 'none', [event])).toBe(await store.head());
    expect(server.count()).toBe(1);
  });

  it('follows on from its place when the server comes back', async () => {
    const store = connect(server.url);
    const events = [happened(), happened()];
    await store.append('thing', 'none', [events[0]!]);
    const following = followUntil(store, events[1]!.id);
    await pass(200);
    server.pause();
    await pass(300);
    server.resume();
    await connect(server.url).append('thing', 1, [events[1]!]);
    expect((await following).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('leaves out what the server writes for itself', async () => {
    const store = connect(server.url);
    await store.append('thing', 'none', [happened()]);
    for (let nth = 0; nth < 5; nth++) server.addSystemEvent();
    const mark = happened();
    const last = await store.append('thing', 1, [mark]);
    server.addSystemEvent();
    expect(await followUntil(store, mark.id)).toHaveLength(2);
    expect([await store.head(), await store.behind(null)]).toEqual([last, 2]);
  });

  it('says so where a stream was deleted, and where a position is of another log', async () => {
    const store = connect(server.url);
    await store.append('thing', 'none', [happened()]);
    server.tombstone('thing');
    await expect(readAll(store, 'thing')).rejects.toThrow('The stream thing was deleted in KurrentDB');
    await expect(store.append('thing', 1, [happened()])).rejects.toThrow('The stream thing was deleted in KurrentDB');
    await expect(store.behind('0000000000000007')).rejects.toThrow('is not one of KurrentDB');
  });

  it('opens on a server that is away, and works when it comes', async () => {
    server.pause();
    const store = await KurrentDbEventStore.open(server.url);
    opened.push(store);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
    server.resume();
    expect(await store.append('thing', 'none', [happened()])).toBe(await store.head());
  }, 30_000);
});

describe('a cluster of KurrentDB', () => {
  it('that fails over loses nothing and has nothing twice, for who writes and who follows', async () => {
    const first = await startStandIn();
    const second = await startStandIn({ log: first.log, role: 'follower' });
    const store = connect(`kurrentdb://127.0.0.1:${first.port},127.0.0.1:${second.port}?tls=false`);
    const events = Array.from({ length: 6 }, () => happened());
    const following = followUntil(store, events[5]!.id);
    for (const [version, event] of events.entries()) {
      if (version === 3) {
        first.pause();
        first.become('follower');
        second.become('leader');
      }
      await insist(() => store.append('thing', version || 'none', [event]));
    }
    expect((await following).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(await readAll(store, 'thing')).toHaveLength(6);
    expect(first.count()).toBe(6);
    await Promise.all([first.close(), second.close()]);
  }, 40_000);

  it('of which only one that follows is there is unavailable for who writes, and says why', async () => {
    const server = await startStandIn({ role: 'readonlyreplica', leader: { host: '127.0.0.1', port: 1 } });
    const store = connect(server.url, { append: 1_000 });
    await expect(store.append('thing', 'none', [happened()])).rejects.toThrow(
      'The KurrentDB that was reached only follows, and its leader does not answer now',
    );
    await server.close();
  }, 20_000);
});

describe('a KurrentDB that cannot be used', () => {
  const refusal = (url: string) =>
    KurrentDbEventStore.open(url).then(
      () => null,
      (error: Error) => error,
    );

  it.each([
    'kurrentdb://admin:secret@host:port',
    'kurrentdb://admin:secret@host?tls=perhaps',
    'kurrentdb://admin:secret@host:2113?tlsCaFile=/nowhere/ca.crt',
  ])('is refused at the address %s, which is not repeated', async (url) => {
    const error = await refusal(url);
    expect(error).toBeInstanceOf(UnfitEventStore);
    expect(error?.message).toMatch(/^EVENT_STORE_URL .*\.$/);
    expect(error?.message).not.toContain('secret');
  });

  it('is refused where it is too old', async () => {
    const server = await startStandIn({ version: '21.10.9' });
    const error = await refusal(server.url);
    await server.close();
    expect(error).toEqual(
      new UnfitEventStore('EVENT_STORE_URL must lead to KurrentDB or EventStoreDB 22.10 or newer; this is 21.10.9.'),
    );
  });

  it('is refused where it does not know the password', async () => {
    const server = await startStandIn({ user: 'exchange', password: 'right' });
    const error = await refusal(server.url.replace('://', '://exchange:wrong@'));
    const right = await refusal(server.url.replace('://', '://exchange:right@'));
    await server.close();
    expect([error, right]).toEqual([
      new UnfitEventStore('EVENT_STORE_URL has a name or password that KurrentDB refuses.'),
      null,
    ]);
  });
});

/** Appends to its stream until aborted, asking again with the same id what was unavailable; answers the ids. */
async function writeUntil(store: KurrentDbEventStore, stream: string, signal: AbortSignal): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let version = 0; !signal.aborted; version++) {
    const event = happened(version);
    await insist(() => store.append(stream, version || 'none', [event]));
    acknowledged.push(event.id);
  }
  return acknowledged;
}

async function insist(append: () => Promise<Position>): Promise<Position> {
  for (;;)
    try {
      return await append();
    } catch (error) {
      if (error instanceof Conflict || !(error instanceof StoreUnavailable)) throw error;
    }
}
