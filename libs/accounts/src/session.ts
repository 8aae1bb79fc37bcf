import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The token itself is known to that browser only: a copy of this table signs nobody in. */
@Entity({ schema: 'accounts', name: 'session' })
export class SessionRow {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  /** What lists and revocations name it by. */
  @Column('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid') account: string;
  /** How the person showed who they are. */
  @Column('text', { array: true }) proofs: string[];
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
