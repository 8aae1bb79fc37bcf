import { randomUUID } from 'node:crypto';
import {
  excludeSystemEvents,
  jsonEvent,
  type JSONType,
  KurrentDBClient,
  NO_STREAM,
  START,
} from '@kurrent/kurrentdb-client';
import { KurrentDbEventStore } from '#libs/event-store';
import { sampleEvent } from './appends.js';
import { followAll } from './following.js';
import { atLeast, type Measured, median, rate, throughput } from './measure.js';
import { startProcess } from './processes.js';

const events = 20_000;
const seconds = 3;
const standIn = 'the bare client on the same stand-in for the server; says nothing of a real one';

/** What the adapter adds to the client library, on the stand-in that the tests use. */
export async function measureKurrentDb(): Promise<Measured[]> {
  const server = await startProcess(['test/support/kurrent-stand-in/main.mjs'], { PORT: '0' }, /(kurrentdb:\S+)/);
  const client = KurrentDBClient.connectionString(server.url);
  const store = await KurrentDbEventStore.open(server.url);
  try {
    return [await appends(store, client), await following(store, client)];
  } finally {
    await Promise.all([client.dispose(), store.onApplicationShutdown()]);
    await server.stop();
  }
}

async function appends(store: KurrentDbEventStore, client: KurrentDBClient): Promise<Measured> {
  const ours: number[] = [];
  const limits: number[] = [];
  for (let round = 0; round < 3; round++) {
    limits.push(await rate(8, seconds, () => bareAppend(client)));
    ours.push(await rate(8, seconds, () => store.append(`bench-${randomUUID()}`, 'none', [sampleEvent()])));
  }
  const name = 'append by the KurrentDB adapter, 8 writers';
  return atLeast(name, 'events/s', median(ours), median(limits), 0.7, `against ${standIn}`);
}

function bareAppend(client: KurrentDBClient) {
  const { id, type, data, meta, schema } = sampleEvent();
  const event = jsonEvent({ id, type, data: data as JSONType, metadata: { ...meta, schema } });
  return client.appendToStream(`bench-${randomUUID()}`, event, { streamState: NO_STREAM });
}

async function following(store: KurrentDbEventStore, client: KurrentDBClient): Promise<Measured> {
  const batch = () => Array.from({ length: 500 }, sampleEvent);
  for (let nth = await store.behind(null); nth < events; nth += 500)
    await store.append(`bench-${randomUUID()}`, 'none', batch());
  let all = 0;
  await followAll(store, (batch) => (all += batch.length));
  const ours: number[] = [];
  const limits: number[] = [];
  for (let round = 0; round < 3; round++) {
    limits.push(await throughput(all, () => bareFollow(client, all)));
    ours.push(await throughput(all, () => followAll(store)));
  }
  return atLeast(
    'follow by the KurrentDB adapter',
    'events/s',
    median(ours),
    median(limits),
    0.7,
    `against ${standIn}`,
  );
}

async function bareFollow(client: KurrentDBClient, events: number): Promise<void> {
  let seen = 0;
  const subscription = client.subscribeToAll({ fromPosition: START, filter: excludeSystemEvents() });
  for await (const _ of subscription) if (++seen === events) break;
}
