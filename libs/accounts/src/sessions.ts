import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Account } from './actor.js';
import { SessionRow } from './session.js';

/** Seconds until a session ends, however busy it is. */
export const sessionSeconds = 12 * 60 * 60;

const hashed = (token: string) => createHash('sha256').update(token).digest();

/**
 * Finds the account of a live session and notes, at most once a minute, that it was seen. One statement, nothing kept in
 * memory: a session that was closed, an account that was disabled or a role that was taken away is gone at the next request.
 * Those who see and decide everything are signed out after 30 idle minutes; an author who writes for an hour is not.
 */
const live = `
  with found as (
    select s.token_hash, s.seen_at, a.id, a.email, a.name, a.roles, a.organisation
      from accounts.session s join accounts.account a on a.id = s.account
     where s.token_hash = $1 and s.expires_at > now() and a.disabled_at is null
       and (s.seen_at > now() - interval '30 minutes' or not a.roles && array['secretariat', 'chair', 'administrator'])
  ), seen as (
    update accounts.session s set seen_at = now() from found f
     where s.token_hash = f.token_hash and f.seen_at < now() - interval '1 minute'
  )
  select id, email, name, roles, organisation from found`;

/**
 * Server-side sessions, known by an opaque token of 256 random bits. Whatever proves who someone is (a password today)
 * ends in `open`.
 */
@Injectable()
export class Sessions {
  constructor(private readonly db: DataSource) {}

  /** A new session for an account; answers its token, which nobody can read again. */
  async open(account: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + sessionSeconds * 1000);
    await this.db.query('delete from accounts.session where expires_at < now()');
    await this.db.getRepository(SessionRow).insert({ tokenHash: hashed(token), account, expiresAt });
    return token;
  }

  async accountOf(token: string): Promise<Account | null> {
    const [account] = await this.db.query<Account[]>(live, [hashed(token)]);
    return account ?? null;
  }

  async close(token: string): Promise<void> {
    await this.db.getRepository(SessionRow).delete({ tokenHash: hashed(token) });
  }
}
