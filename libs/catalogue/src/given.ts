import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { freshDatabase } from '../../../test/support/database.js';
import { sampleFile } from '#libs/directory';
import type { Recorded } from '#libs/event-store';
import { fromRecord, readRecords, type SubmissionEvent } from '#libs/submissions';
import { catalogue } from './catalogue.js';
import { CatalogueEntry, type EntryRow } from './entry.js';

const namespace = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const prefixes = { practice: 'GP', experience: 'EX', resource: 'RE' };

/** The sample records as they would be published, each a minute after the one before. */
export const sampleEntries = (): EntryRow[] =>
  readRecords(readFileSync(sampleFile('records.jsonl'), 'utf8')).good.flatMap(({ record }, index) => {
    const { kind, form, answers } = fromRecord(record);
    const number = `${prefixes[kind]}-2026-${String(index + 1).padStart(4, '0')}`;
    const content = { kind, form, edition: 1, answers, files: [], notes: [], sample: true };
    const event: Recorded<SubmissionEvent> = {
      type: 'Published',
      data: { by: 'p', number, version: 1, content },
      id: uuidv5(number, namespace),
      stream: `submission-${uuidv5(record.id, namespace)}`,
      version: 1,
      position: String(index),
      schema: 1,
      meta: meta(new Date(Date.UTC(2026, 2, 1, 0, index))),
    };
    return catalogue.evolve(undefined, event) ?? [];
  });

const meta = (at: Date) => ({ actor: 'p', at: at.toISOString(), command: 'c', causation: 'c', correlation: 'c' });

/** A PostgreSQL of its own with the read model in it, indexes included. */
export async function givenCatalogue(entries: EntryRow[]) {
  const database = await freshDatabase();
  const db = new DataSource({ type: 'postgres', url: database.url, entities: [CatalogueEntry] });
  await db.initialize();
  await db.query('create schema read_model');
  await db.synchronize();
  const table = db.getMetadata(CatalogueEntry).tablePath;
  for (const index of catalogue.indexes ?? []) await db.query(`create index on ${table} ${index}`);
  await db.getRepository(CatalogueEntry).insert(entries);
  const end = async () => {
    await db.destroy();
    await database.drop();
  };
  return { db, table, end };
}
