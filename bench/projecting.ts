import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { type EventStore, type Projection, rebuild, type Recorded, Runners } from '#libs/event-store';
import { atLeast, type Measured, throughput } from './measure.js';

@Entity({ schema: 'read_model', name: 'bench_summary' })
class Summary {
  @PrimaryColumn('text') id: string;
  @Column('int') edits: number;
  @Column('text') text: string;
  @Column('timestamptz') at: string;
}

/** One row a stream, changed by each of its events: what a typical read model of ours does. */
const summaries: Projection<Summary> = {
  name: 'bench-summaries',
  version: 1,
  entity: Summary,
  key: (event) => event.stream,
  evolve: (row, { stream, meta, data }: Recorded) => ({
    id: stream,
    edits: (row?.edits ?? 0) + 1,
    text: (data as { fields: { approach: string } }).fields.approach.slice(0, 120),
    at: meta.at,
  }),
};

const quiet = { log: () => undefined, error: (message: string) => console.error(message) };

async function collect(client: pg.Client, table: string): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  const into = new Writable({ write: (chunk: Buffer, _encoding, done) => (chunks.push(chunk), done()) });
  await pipeline(client.query(copyTo(`copy ${table} to stdout`)), into);
  return chunks;
}

/** Rows a second that COPY puts into a table like the read model's, primary key included: the limit of any projection. */
async function copiedInPerSecond(url: string, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const chunks = await collect(client, 'read_model.bench_summary');
    await client.query('create table bench_copy (like read_model.bench_summary including indexes)');
    return await throughput(rows, () =>
      pipeline(Readable.from(chunks), client.query(copyFrom('copy bench_copy from stdin'))),
    );
  } finally {
    await client.query('drop table if exists bench_copy');
    await client.end();
  }
}

/** Runs the projection over the whole log as a worker does, from nothing, in batches. */
async function live(store: EventStore, source: DataSource): Promise<void> {
  const head = await store.head();
  const runners = new Runners(store, source, { projections: [summaries] }, quiet);
  runners.start();
  const sql = 'select position from event_log.checkpoint where name = $1';
  const reached = async () => (await source.query<{ position: string }[]>(sql, [summaries.name]))[0]?.position === head;
  while (!(await reached())) await new Promise((next) => setTimeout(next, 20));
  await runners.stop();
}

/** Puts the projection before the first event, with an empty table: otherwise a first start would be a rebuild. */
async function forget(source: DataSource): Promise<void> {
  await source.query('truncate read_model.bench_summary');
  await source.query('update event_log.checkpoint set position = null where name = $1', [summaries.name]);
}

export async function measureProjecting(url: string, store: EventStore, events: number): Promise<Measured[]> {
  const options = { options: '-c role=exchange_app' };
  const source = await new DataSource({ type: 'postgres', url, entities: [Summary], extra: options }).initialize();
  try {
    const rebuilt = await throughput(events, () => rebuild(store, source, summaries));
    const [{ rows }] = (await source.query('select count(*)::int as rows from read_model.bench_summary')) as [
      { rows: number },
    ];
    const limit = await copiedInPerSecond(url, rows);
    await forget(source);
    const lived = await throughput(events, () => live(store, source));
    const note = 'events folded against rows that COPY puts into the same table';
    return [
      atLeast('live projection', 'events/s', lived, limit, 0.1, note),
      atLeast('rebuild', 'events/s', rebuilt, limit, 0.25, note),
    ];
  } finally {
    await source.destroy();
  }
}
