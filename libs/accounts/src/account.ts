import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/web';
import type { Account, Role } from './actor.js';

/** A person who signs in. Rows are never deleted: events name the account that acted. */
@Entity({ schema: 'accounts', name: 'account' })
export class AccountRow {
  @PrimaryColumn('uuid') id: string;
  /** As it was written; no two that somebody has joined with have addresses that differ in case only. */
  @Column('text') email: string;
  @Column('text') name: string;
  /**
   * PHC string of argon2id. Null for an account that proves who it is by other means, or not yet (an invitation).
   * Left out of every query that does not ask for it by name.
   */
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash: string | null;
  @Column('text', { array: true }) roles: Role[];
  /** Id of the directory: `unodc`. */
  @Column('text') organisation: string;
  @Column('text', { default: 'en' }) language: Language;
  /** True for the cast of the demonstration. */
  @Column('boolean', { default: false }) sample: boolean;
  /** Since when the account cannot be used, null while it can. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  /** Since when there is somebody behind it; null for an invitation that nobody has accepted. */
  @Column('timestamptz', { name: 'joined_at', nullable: true }) joinedAt: Date | null;
  /** Since when nothing of the person is left in it. */
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

/** What others may know of an account. */
export const accountOf = ({ id, email, name, roles, organisation, language }: Account): Account => ({
  id,
  email,
  name,
  roles,
  organisation,
  language,
});

/** Whoever else changes the account, or signs in to it, waits until the transaction ends. */
export async function holdForChange(db: EntityManager, account: string): Promise<void> {
  await db.query('select id from accounts.account where id = $1 for update', [account]);
}
