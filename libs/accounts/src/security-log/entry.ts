import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SecurityEventType } from './security-event.js';

/** One line of the security log, in ids: names stay where they can be erased. */
@Entity({ name: 'security_log', schema: 'read_model' })
export class SecurityEntry {
  /** Id of the event. */
  @PrimaryColumn('uuid') id: string;
  /** ISO 8601, UTC, with milliseconds; kept as text, it sorts as it is. */
  @Column('text') at: string;
  @Column('text') what: SecurityEventType;
  @Column('text') result: 'done' | 'refused';
  /** How often it happened: refusals are noted together. */
  @Column('int') times: number;
  /** Whose account it is about; null where nobody's. */
  @Column('uuid', { nullable: true }) account: string | null;
  /** Account that did it, or `console`; null for a visitor. */
  @Column('text', { nullable: true }) by: string | null;
  /** Network that it came from. */
  @Column('text', { nullable: true }) network: string | null;
  @Column('jsonb') about: Record<string, string>;
}
