import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The token itself is known to that browser only: a copy of this table signs nobody in. */
@Entity({ schema: 'accounts', name: 'session' })
export class SessionRow {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid') account: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  /** To the minute, so that reading a page seldom writes. */
  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' }) seenAt: Date;
  /** The end, however busy the session is. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
