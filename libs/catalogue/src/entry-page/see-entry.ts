import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Unknown } from '#libs/event-store';
import type { Answers, Kind, PublishedContent } from '#libs/submissions';
import { CatalogueEntry, type Happening, type Tombstone } from '../entry.js';

interface Named {
  number: string;
  kind: Kind;
  /** What happened to it in public, in order. */
  history: Happening[];
}

export interface PublishedEntry extends Named {
  status: 'published';
  id: string;
  version: number;
  title: string;
  summary: string;
  organisation: string;
  countries: string[];
  /** As it was answered, without the regions around each country. */
  regions: string[];
  themes: string[];
  evidence: string | null;
  language: string;
  publishedAt: string;
  updatedAt: string;
  form: PublishedContent['form'];
  /** By section, then by field, as the template names them. */
  sections: Answers;
  files: PublishedContent['files'];
  /** Reviewers' short notes to readers. */
  notes: string[];
  /** True where the assessments behind it were made up for the demonstration. */
  sample: boolean;
}

/** Out of sight while something about it is looked into. */
export interface SuspendedEntry extends Named {
  status: 'suspended';
}

/** Taken back for ever; the reason stays. */
export interface RetractedEntry extends Named {
  status: 'retracted';
  tombstone: Tombstone;
}

export type Seen = PublishedEntry | SuspendedEntry | RetractedEntry;

/** One entry by its number. Throws `Unknown` for a number that was never given. */
export class SeeEntry extends Query<Seen> {
  constructor(readonly number: string) {
    super();
  }
}

@QueryHandler(SeeEntry)
export class SeeEntryHandler implements IQueryHandler<SeeEntry> {
  constructor(private readonly db: DataSource) {}

  async execute({ number }: SeeEntry): Promise<Seen> {
    const isNumber = /^[A-Z]{2}-\d{4}-\d{1,9}$/.test(number);
    const row = isNumber ? await this.db.manager.findOneBy(CatalogueEntry, { number }) : null;
    if (!row) throw new Unknown('There is no entry with this number');
    return seen(row);
  }
}

export function seen(row: CatalogueEntry): Seen {
  const { number, kind, content, tombstone } = row;
  // What a correction says may be part of what must not be read any more.
  const history = row.history.filter(({ type }) => row.status === 'published' || type !== 'corrected');
  if (tombstone) return { status: 'retracted', number, kind, tombstone, history };
  if (row.status !== 'published' || !content) return { status: 'suspended', number, kind, history };
  const { version, title, summary, organisation, countries, themes, evidence, language, publishedAt, updatedAt } = row;
  const { form, answers: sections, files, notes, sample = false } = content;
  const regions = [sections['context']?.['regions'] ?? []].flat().map(String);
  const named = { id: row.id, number, kind, form, version, title, summary, organisation, countries, regions, themes };
  return {
    status: 'published',
    ...named,
    evidence,
    language,
    publishedAt,
    updatedAt,
    sections,
    files,
    notes,
    sample,
    history,
  };
}
