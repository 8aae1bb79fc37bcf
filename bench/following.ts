import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EventStore, Recorded } from '#libs/event-store';
import { atLeast, type Measured, median, throughput } from './measure.js';

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Rows a second that `COPY … TO` sends of a table or query. */
export async function copiedPerSecond(url: string, what: string, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const copy = () => pipeline(client.query(copyTo(`copy ${what} to stdout`)), nowhere());
  return throughput(rows, copy).finally(() => client.end());
}

/** Reads the whole log once and stops. */
export async function followAll(store: EventStore, told: (batch: Recorded[]) => void = () => {}): Promise<void> {
  const head = await store.head();
  const done = new AbortController();
  for await (const batch of store.follow(null, done.signal)) {
    told(batch);
    if (batch.at(-1)!.position === head) break;
  }
  done.abort();
}

/** Following a log from its beginning, beside COPY of the same rows. */
export async function measureFollowing(url: string, store: EventStore, events: number): Promise<Measured[]> {
  const ours: number[] = [];
  const limits: number[] = [];
  for (let round = 0; round < 3; round++) {
    limits.push(await copiedPerSecond(url, 'event_log.event', events));
    ours.push(await throughput(events, () => followAll(store)));
  }
  const note = 'against COPY … TO of the same rows, which parses nothing';
  return [atLeast(`follow ${events} events`, 'events/s', median(ours), median(limits), 0.4, note)];
}
