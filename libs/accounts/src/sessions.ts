import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { holdForChange } from './account.js';
import type { Account } from './actor.js';
import type { Asking } from './admit/asking.js';
import { NotSignedIn } from './admit/not-signed-in.js';
import { deviceOf } from './device.js';
import { networkOf } from './security-log/network.js';
import { type OpenSession, type Proof, SessionRow } from './session.js';
import { hashOf, newToken } from './token.js';

/** Seconds until a session ends, however busy it is. */
export const sessionSeconds = 12 * 60 * 60;

/** What is known of a sign-in. */
export interface Seen {
  proofs: Proof[];
  request: Asking;
  /** Token of the session that the browser had until now: it ends. */
  before: string | null;
}

interface OpenAs {
  session: OpenSession;
}

/**
 * What somebody who had got in may have left behind to come back by: half a sign-in, a link for a new password, a change of
 * address that waits to be confirmed, a secret for an app that they have seen. It ends with the sessions: nobody can tell in which of
 * them it was begun.
 */
const dropBegun = `
  with links as (
    delete from accounts.ticket where account = $1 and kind in ('second-factor', 'reset', 'e-mail')
  ), secrets as (
    delete from accounts.one_time_code where account = $1 and confirmed_at is null
  )
  delete from accounts.address_change where account = $1 and done_at is null`;

/** No rows, and how many were changed. */
type Ended = [unknown[], number];

/**
 * Whether a session `s` of an account `a` is still good, as SQL. Who sees or decides what others wrote is signed out after 30
 * idle minutes; an author, who may write for an hour without a request, is not.
 */
export const isLive = `
  (s.expires_at > now() and a.disabled_at is null
    and (s.seen_at > now() - interval '30 minutes' or a.roles = array['contributor']))`;

/**
 * Finds the account of a live session and notes, at most once a minute, that it was seen. One statement, nothing kept in
 * memory: a session that was closed, an account that was disabled or a role that was taken away is gone at the next request.
 */
const live = `
  with found as (
    select s.token_hash, s.seen_at, s.id as session, s.proofs, s.proved_at, a.id, a.email, a.name, a.roles, a.organisation, a.language,
           a.sample
      from accounts.session s join accounts.account a on a.id = s.account
     where s.token_hash = $1 and ${isLive}
  ), seen as (
    update accounts.session s set seen_at = now() from found f
     where s.token_hash = f.token_hash and f.seen_at < now() - interval '1 minute'
  )
  select id, email, name, roles, organisation, language,
         json_build_object('id', session, 'proofs', proofs, 'provedAt', proved_at, 'mustEnrol',
           not sample and roles <> array['contributor'] and not 'provider' = any(proofs)
           and not exists (select from accounts.passkey p where p.account = found.id)
           and not exists (select from accounts.one_time_code c where c.account = found.id and c.confirmed_at is not null)
         ) as session
    from found`;

/**
 * Server-side sessions, known by an opaque token of 256 random bits. They are opened by `Entrances`, where every way to sign in ends.
 */
@Injectable()
export class Sessions {
  constructor(private readonly db: DataSource) {}

  /** A new session for an account; answers its token, which nobody can read again. */
  async open(account: string, { proofs, request, before }: Seen, db: EntityManager): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(Date.now() + sessionSeconds * 1000);
    const [device, cameFrom] = [deviceOf(request.headers['user-agent']), networkOf(request.ip)];
    if (before !== null) await this.close(before, db);
    await db
      .getRepository(SessionRow)
      .insert({ tokenHash: hashOf(token), account, expiresAt, proofs, device, cameFrom });
    return token;
  }

  async accountOf(token: string): Promise<(Account & OpenAs) | null> {
    const [account] = await this.db.query<(Account & OpenAs)[]>(live, [hashOf(token)]);
    return account ?? null;
  }

  /**
   * The session goes on under a new token, the old one is good for nothing: the person has shown again who they are, or, with null, what
   * they sign in with has changed. Throws `NotSignedIn` where the session has ended meanwhile.
   */
  async prove(token: string, proof: Proof | null, db: EntityManager = this.db.manager): Promise<string> {
    const fresh = newToken();
    const [, proved] = await db.query<Ended>(
      `update accounts.session set token_hash = $2,
         proved_at = case when $3::text is null then proved_at else now() end,
         proofs = case when $3 is null or $3 = any(proofs) then proofs else proofs || $3 end
       where token_hash = $1`,
      [hashOf(token), hashOf(fresh), proof],
    );
    if (proved === 0) throw new NotSignedIn();
    return fresh;
  }

  /** Ends one session of an account, by its id, and what was begun; answers how many that were: none where it has ended. */
  async revoke(db: EntityManager, account: string, id: string): Promise<number> {
    await holdForChange(db, account);
    const session = 'delete from accounts.session where account = $1 and id = $2';
    const [, ended] = await db.query<Ended>(session, [account, id]);
    await db.query(dropBegun, [account]);
    return ended;
  }

  /** Ends every session of an account, but for the one with this token, and what was begun; answers how many. */
  async revokeAll(db: EntityManager, account: string, except?: string): Promise<number> {
    await holdForChange(db, account);
    const sessions = 'delete from accounts.session where account = $1 and token_hash is distinct from $2';
    const [, ended] = await db.query<Ended>(sessions, [account, except === undefined ? null : hashOf(except)]);
    await db.query(dropBegun, [account]);
    return ended;
  }

  async close(token: string, db: EntityManager = this.db.manager): Promise<void> {
    await db.getRepository(SessionRow).delete({ tokenHash: hashOf(token) });
  }
}
