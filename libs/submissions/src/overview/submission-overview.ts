import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EventType, Form, Kind } from '../events.js';
import type { EntryStatus, Status, Submission } from '../submission.js';

/** One submission, for lists: what they are narrowed and sorted by, and the whole folded state. Times are ISO 8601 in UTC. */
@Entity({ name: 'submission_overview', schema: 'read_model' })
@Index(['author', 'updatedAt', 'id'])
@Index(['organisation', 'status'])
@Index(['status'])
export class SubmissionOverview {
  @PrimaryColumn('uuid') id: string;
  @Column('text') status: Status;
  @Column('text', { name: 'entry_status' }) entryStatus: EntryStatus;
  @Column('text') kind: Kind;
  @Column('text') form: Form;
  /** Empty while it has none. */
  @Column('text') title: string;
  /** `GP-2026-0001`, null before it is published. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') author: string;
  @Column('text', { name: 'co_authors', array: true }) coAuthors: string[];
  @Column('text', { name: 'invited_co_authors', array: true }) invitedCoAuthors: string[];
  @Column('text') organisation: string;
  /** Everyone who was ever asked to review this version. */
  @Column('text', { array: true }) reviewers: string[];
  /** By reviewer, the day by which the assessment is asked for. */
  @Column('jsonb') due: Record<string, string>;
  @Column('int') round: number;
  /** What happened last, and when. */
  @Column('text') happened: EventType;
  @Column('text', { name: 'updated_at' }) updatedAt: string;
  /** When it came to stand where it stands. */
  @Column('text') since: string;
  /** When the entry was last published or confirmed as current; null before. */
  @Column('text', { name: 'current_at', nullable: true }) currentAt: string | null;
  /** Events in the stream. */
  @Column('int') version: number;
  @Column('jsonb') state: Submission;
}
