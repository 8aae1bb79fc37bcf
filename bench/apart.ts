import { randomBytes, randomUUID } from 'node:crypto';
import { Connections, type EventStore, PostgresEventStore, Progress } from '#libs/event-store';
import { projections } from '../apps/worker/src/contexts.js';
import { sampleEvent } from './appends.js';
import { atMost, type Measured } from './measure.js';
import { megabytes, startProcess } from './processes.js';

/** Seconds in which another worker must have taken over. */
const limit = 10;

/** What it costs to run in several processes, on a database that holds the sample records. */
export async function measureApart(databaseUrl: string): Promise<Measured[]> {
  const key = randomBytes(32).toString('base64');
  const env = { DATABASE_URL: databaseUrl, SECRETS_KEY: key, PORT: '0', HOST: '127.0.0.1' };
  const start = (app: string) => startProcess([`dist/apps/${app}/src/main.js`], env);
  const connections = new Connections(databaseUrl);
  const store = new PostgresEventStore(connections);
  const progress = new Progress(connections, store);
  const first = await start('worker');
  await seen(store, progress);
  const [second, api] = [await start('worker'), await start('api')];
  try {
    await fetch(`${api.url}/catalogue`);
    const memory = [megabytes(api.pid), megabytes(first.pid)].map((used, nth) =>
      atMost(`memory, ${nth ? 'worker' : 'api'} apart`, 'MB', used, 250, 'one process, without PostgreSQL'),
    );
    await first.kill();
    const began = performance.now();
    await seen(store, progress);
    const seconds = (performance.now() - began) / 1000;
    const note = 'from the kill of one worker until every read model has seen a new event';
    return [...memory, atMost('take-over', 's', seconds, limit, note)];
  } finally {
    progress.close();
    await Promise.all([api.stop(), second.stop(), connections.close()]);
  }
}

/** Something happens, and every read model comes to know it. */
async function seen(store: EventStore, progress: Progress): Promise<void> {
  const position = await store.append(`bench-${randomUUID()}`, 'none', [sampleEvent()]);
  for (const { name } of projections)
    if (!(await progress.caughtUp(name, position, 30_000))) throw new Error(`${name} was taken over by nobody`);
}
