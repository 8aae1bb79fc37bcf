import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CorrectionKind, Kind, PublishedContent, RetractionReason } from '#libs/submissions';

/** What happened to an entry in public. No person is named, whoever acted. */
export type Happening =
  | { type: 'published'; at: string; version: number }
  | { type: 'corrected'; at: string; kind: CorrectionKind; note: string }
  | { type: 'suspended' | 'reinstated' | 'reconfirmed'; at: string }
  | { type: 'retracted'; at: string; category: RetractionReason; reason: string };

/** What stays of an entry that was taken back. */
export interface Tombstone {
  at: string;
  category: RetractionReason;
  reason: string;
  /** Null where the title itself must not be read any more. */
  title: string | null;
}

/** One published submission, as the public sees it. Times are ISO 8601 in UTC and kept as text: they sort and come back as they were. */
@Entity({ name: 'catalogue_entry', schema: 'read_model' })
export class CatalogueEntry {
  /** Id of the submission. */
  @PrimaryColumn('uuid') id: string;
  /** `GP-2026-0001`. */
  @Column('text') number: string;
  @Column('text') status: 'published' | 'suspended' | 'retracted';
  @Column('text') kind: Kind;
  @Column('text') title: string;
  @Column('text') summary: string;
  /** The owner of what is described, in their own name. */
  @Column('text') organisation: string;
  /** ISO 3166-1 alpha-2. */
  @Column('text', { array: true }) countries: string[];
  /** UN M49; with the regions around each country. */
  @Column('text', { array: true }) regions: string[];
  @Column('text', { array: true }) themes: string[];
  @Column('text', { array: true }) exploitation: string[];
  @Column('text', { array: true }) instruments: string[];
  /** Null where nobody has said how strong it is. */
  @Column('text', { nullable: true }) evidence: string | null;
  /** In which it was written. */
  @Column('text') language: string;
  @Column('int') version: number;
  @Column('text', { name: 'published_at' }) publishedAt: string;
  @Column('text', { name: 'updated_at' }) updatedAt: string;
  @Column('jsonb', { nullable: true }) content: PublishedContent | null;
  @Column('jsonb') history: Happening[];
  @Column('jsonb', { nullable: true }) tombstone: Tombstone | null;
  /** Folded words of title and summary, by which matches are ranked, and of all the rest. */
  @Column('text') heading: string;
  @Column('text') body: string;
}

/** A row of it as plain data. */
export type EntryRow = { [Column in keyof CatalogueEntry]: CatalogueEntry[Column] };

/** What is searched; the index and the query must say it in the same words. */
export const searched = `to_tsvector('simple', heading || ' ' || body)`;
