import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person showed who they are. */
export type Proof = 'password' | 'one-time-code' | 'recovery-code' | 'passkey' | 'provider';

/** What is known of a session that is open. */
export interface OpenSession {
  id: string;
  proofs: Proof[];
  /** ISO 8601: when the person last showed who they are. */
  provedAt: string;
  /** Whether a second factor must be set up before anything else: everyone beyond contributor has one. */
  mustEnrol: boolean;
}

/** One signed-in browser. The token itself is known to that browser only: a copy of this table signs nobody in. */
@Entity({ schema: 'accounts', name: 'session' })
export class SessionRow {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  /** What lists and revocations name it by. */
  @Column('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') account: string;
  /** How the person showed who they are. */
  @Column('text', { array: true }) proofs: Proof[];
  /** When they last did. */
  @Column('timestamptz', { name: 'proved_at', default: () => 'now()' }) provedAt: Date;
  /** `Firefox on Windows`. */
  @Column('text') device: string;
  /** Network that it was opened from. */
  @Column('text', { name: 'came_from' }) cameFrom: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  /** To the minute, so that reading a page seldom writes. */
  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' }) seenAt: Date;
  /** The end, however busy the session is. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
