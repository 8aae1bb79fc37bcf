import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/support/database.js';
import { Codec } from './codec.js';
import { Connections } from './connections.js';
import { compareLogs, copyLog, UnlikeLog } from './copy-log.js';
import type { NewEvent, Position } from './event.js';
import { happened } from './event-store.contract.js';
import { EventLog1795400000000 } from './event-store.migration.js';
import { MemoryEventStore } from './memory.event-store.js';
import { moveReaders, positionsOfReaders, ReaderAtWork } from './move-readers.js';
import { PostgresEventStore } from './postgres.event-store.js';

/** Events of two streams, in turns. */
async function fill(store: MemoryEventStore, count: number): Promise<NewEvent[]> {
  const events = Array.from({ length: count }, (_, nth) => happened({ nth, b: { z: 1, a: [nth] }, a: null }));
  for (const [nth, event] of events.entries())
    await store.append(`s-${nth % 2}`, Math.floor(nth / 2) || 'none', [event]);
  return events;
}

/** Fails after so many appends, as an interrupted copy does. */
class Interrupted extends MemoryEventStore {
  left = Infinity;
  override append(...asked: Parameters<MemoryEventStore['append']>): Promise<Position> {
    if (this.left-- <= 0) return Promise.reject(new Error('interrupted'));
    return super.append(...asked);
  }
}

describe('copying a log', () => {
  it('copies every event in order, and both logs have one count and hash', async () => {
    const [from, to] = [new MemoryEventStore(), new MemoryEventStore()];
    await fill(from, 2_500);
    const told: number[] = [];
    await copyLog(from, to, (done, of) => told.push(done / of));
    const { count, hash } = await compareLogs(from, to);
    expect([count, told.at(-1)]).toEqual([2_500, 1]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('goes on where it was interrupted, at any event', async () => {
    const [from, to] = [new MemoryEventStore(), new Interrupted()];
    await fill(from, 60);
    for (to.left = 7; ; to.left = 7) {
      const ended = await copyLog(from, to).then(
        () => 'whole',
        (error: Error) => error.message,
      );
      if (ended === 'whole') break;
      expect(ended).toBe('interrupted');
    }
    expect((await compareLogs(from, to)).count).toBe(60);
  });

  it('copies what has happened since', async () => {
    const [from, to] = [new MemoryEventStore(), new MemoryEventStore()];
    await fill(from, 10);
    await copyLog(from, to);
    await from.append('s-9', 'none', [happened(), happened()]);
    await copyLog(from, to);
    expect((await compareLogs(from, to)).count).toBe(12);
  });

  it('refuses a copy that holds something else, or more, and writes nothing to it', async () => {
    const from = new MemoryEventStore();
    const events = await fill(from, 4);
    const otherwise = new MemoryEventStore();
    await otherwise.append('s-0', 'none', [{ ...events[0]!, data: { nth: 'another' } }]);
    await expect(copyLog(from, otherwise)).rejects.toEqual(
      new UnlikeLog('The copy differs from the original at version 1 of s-0'),
    );
    expect(await otherwise.behind(null)).toBe(1);
    const more = new MemoryEventStore();
    await copyLog(from, more);
    await more.append('s-9', 'none', [happened()]);
    await expect(copyLog(from, more)).rejects.toThrow('The copy holds more than the original: version 1 of s-9');
    await expect(compareLogs(from, more)).rejects.toThrow('The copy holds more');
    await expect(compareLogs(more, from)).rejects.toThrow('The copy ends before version 1 of s-9');
  });

  it('leaves the shape of events as it is, where it is told to', () => {
    const old = { ...happened(), schema: 3 };
    expect(new Codec(null).write(old).schema).toBe(3);
    expect(() => new Codec().write(old)).toThrow('is at schema version 1, not 3');
  });
});

describe('moving the readers', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let source: DataSource;
  let connections: Connections;
  beforeEach(async () => {
    db = await freshDatabase();
    source = new DataSource({ type: 'postgres', url: db.url, migrations: [EventLog1795400000000] });
    await source.initialize();
    await source.runMigrations();
    connections = new Connections(db.url);
  });
  afterEach(async () => {
    await connections.close();
    await source.destroy();
    await db.drop();
  });

  const standAt = (name: string, position: Position | null) =>
    source.query('insert into event_log.checkpoint (name, version, position) values ($1, 2, $2)', [name, position]);
  const checkpoints = () => source.query('select name, version, position from event_log.checkpoint order by name');

  it('puts each at the same event, wherever the copy keeps it', async () => {
    const [from, to] = [new PostgresEventStore(connections), new MemoryEventStore()];
    for (const stream of ['a', 'b', 'c']) await from.append(stream, 'none', [happened(stream)]);
    await standAt('one', '0000000000000002');
    await standAt('two', null);
    await copyLog(from, to);
    const { places } = await compareLogs(from, to, await positionsOfReaders(source));
    await moveReaders(source, new Map([...places].map(([before, after]) => [before, `in-the-copy-${after}`])));
    expect(await checkpoints()).toEqual([
      { name: 'one', version: 2, position: 'in-the-copy-0000000000000002' },
      { name: 'two', version: 2, position: null },
    ]);
  });

  it('moves none while one is at work, or stands where the original has nothing', async () => {
    await standAt('one', '0000000000000001');
    await standAt('two', '0000000000000002');
    const before = await checkpoints();
    const other = source.createQueryRunner();
    await other.query(`select pg_advisory_lock(hashtextextended('run two', 0))`);
    const places = new Map([['0000000000000001', 'x']]);
    await expect(moveReaders(source, places)).rejects.toThrow(
      new ReaderAtWork('two is at work: stop every api and worker first.'),
    );
    await other.query(`select pg_advisory_unlock(hashtextextended('run two', 0))`);
    await other.release();
    await expect(moveReaders(source, places)).rejects.toThrow('not a position of the original');
    expect(await checkpoints()).toEqual(before);
  });
});
