import { readFileSync } from 'node:fs';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { freshDatabase } from '../../../test/support/database.js';
import { sampleFile } from '#libs/directory';
import {
  Connections,
  EventLog1795400000000,
  PostgresEventStore,
  Progress,
  type Recorded,
  Runners,
} from '#libs/event-store';
import { fromRecord, readRecords, type SubmissionEvent } from '#libs/submissions';
import { catalogue } from './catalogue.js';
import { CatalogueEntry, type EntryRow } from './entry.js';

const namespace = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const prefixes = { practice: 'GP', experience: 'EX', resource: 'RE' };

/** The sample records as they would be published, each a minute after the one before. */
const publications = readRecords(readFileSync(sampleFile('records.jsonl'), 'utf8')).good.map(({ record }, index) => {
  const { kind, form, answers } = fromRecord(record);
  const number = `${prefixes[kind]}-2026-${String(index + 1).padStart(4, '0')}`;
  const content = { kind, form, edition: 1, answers, files: [], notes: [], sample: true };
  const event: SubmissionEvent = { type: 'Published', data: { by: 'p', number, version: 1, content } };
  return recorded(event, uuidv5(record.id, namespace), 1, new Date(Date.UTC(2026, 2, 1, 0, index)));
});

/** The rows that the catalogue should have of them. */
export const sampleEntries = (): EntryRow[] =>
  publications.flatMap((event) => catalogue.evolve(undefined, event) ?? []);

function recorded(event: SubmissionEvent, id: string, version: number, at: Date): Recorded<SubmissionEvent> {
  const [stream, command] = [`submission-${id}`, uuidv5(`${id} ${version}`, namespace)];
  const meta = { actor: 'p', at: at.toISOString(), command, causation: command, correlation: command };
  return { ...event, id: command, stream, version, position: '0', schema: 1, meta };
}

/** A PostgreSQL of its own with a log of events, and the catalogue that follows it, as in a running installation. */
export async function givenCatalogue() {
  const database = await freshDatabase();
  const owner = new DataSource({ type: 'postgres', url: database.url, migrations: [EventLog1795400000000] });
  await owner.initialize();
  await owner.runMigrations();
  const extra = { options: '-c role=exchange_app' };
  const db = new DataSource({ type: 'postgres', url: database.url, entities: [CatalogueEntry], extra });
  await db.initialize();
  const connections = new Connections(database.url);
  const store = new PostgresEventStore(connections);
  const progress = new Progress(connections, store);
  const runners = new Runners(store, db, { projections: [catalogue] }, new Logger('given'));
  runners.start();

  const append = ({ stream, version, ...event }: Recorded<SubmissionEvent>) =>
    store.append(stream, version === 1 ? 'none' : version - 1, [event]);
  const versions = new Map<string, number>();
  /** Something more happens to an entry; it is seen when this ends. */
  const happens = async (id: string, event: SubmissionEvent) => {
    const version = (versions.get(id) ?? 1) + 1;
    versions.set(id, version);
    await progress.caughtUp(catalogue.name, await append(recorded(event, id, version, new Date())), 10_000);
  };
  const positions = await Promise.all(publications.map(append));
  await progress.caughtUp(catalogue.name, positions.toSorted().at(-1) ?? null, 20_000);

  const end = async () => {
    await runners.stop();
    progress.close();
    await Promise.all([connections.close(), db.destroy(), owner.destroy()]);
    await database.drop();
  };
  return { db, store, progress, happens, end };
}
