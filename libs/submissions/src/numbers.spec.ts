import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import {
  type Asked,
  Connections,
  EventLog1795400000000,
  type EventStore,
  MemoryEventStore,
  PostgresEventStore,
} from '#libs/event-store';
import { freshDatabase } from '../../../test/support/database.js';
import { holderOf, takeNumber } from './numbers.js';

const asked = (): Asked => ({ command: randomUUID(), actor: 'secretariat', at: '2026-11-23T10:00:00.000Z' });

async function inPostgres() {
  const database = await freshDatabase();
  const owner = new DataSource({ type: 'postgres', url: database.url, migrations: [EventLog1795400000000] });
  await owner.initialize();
  await owner.runMigrations();
  await owner.destroy();
  const connections = new Connections(database.url);
  const end = async () => {
    await connections.close();
    await database.drop();
  };
  return { store: new PostgresEventStore(connections), end };
}

const stores: [string, () => Promise<{ store: EventStore; end(): Promise<void> }>][] = [
  ['memory', async () => ({ store: new MemoryEventStore(), end: async () => {} })],
  ['PostgreSQL', inPostgres],
];

describe.each(stores)('numbers in %s', (_, given) => {
  let store: EventStore;
  let end = async () => {};
  beforeAll(async () => {
    const made = await given();
    store = made.store;
    end = () => made.end();
  });
  afterAll(() => end());

  it('are different for all who take one at the same moment, and leave no gap', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const numbers = await Promise.all(ids.map((id) => takeNumber(store, 'practice', id, asked())));
    const expected = ids.map((_, index) => `GP-2026-${String(index + 1).padStart(4, '0')}`);
    expect(numbers.toSorted((a, b) => a.localeCompare(b))).toEqual(expected);
    for (const [index, number] of numbers.entries()) expect(await holderOf(store, number)).toBe(ids[index]);
  });

  it('stay with the submission, whichever command asks again', async () => {
    const id = randomUUID();
    const first = asked();
    const number = await takeNumber(store, 'resource', id, first);
    expect(number).toBe('RE-2026-0001');
    expect(
      await Promise.all([takeNumber(store, 'resource', id, first), takeNumber(store, 'resource', id, asked())]),
    ).toEqual([number, number]);
    expect(await takeNumber(store, 'resource', randomUUID(), first)).toBe('RE-2026-0002');
  });

  it('are held by nobody before they are given', async () => {
    for (const number of ['GP-2026-0999', 'GP-1999-0001', 'GP-2026-0000', 'nonsense'])
      expect(await holderOf(store, number)).toBeNull();
  });
});
