import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/** Somebody with an account, as far as the database knows. */
export interface Who {
  role: string;
  organisation: string;
}

/** What a browser has once its owner is in. */
export interface Opened {
  /** Of the account. */
  id: string;
  /** The header `Cookie`. */
  cookie: string;
  /** What a form must send back. */
  csrf: string;
  /** Id of the session. */
  session: string;
}

/** Opens an account and a session that was proved just now, past all sign-in: for tests of what lies behind it. */
export async function openSession(databaseUrl: string, { role, organisation }: Who): Promise<Opened> {
  const [id, session, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
  const account = [id, `${id}@sample.invalid`, `Sample ${role}`, role, organisation];
  await tell(
    databaseUrl,
    `with opened as (
       insert into accounts.account (id, email, name, roles, organisation, sample, joined_at)
       values ($1, $2, $3, array[$4], $5, true, now()) returning id
     )
     insert into accounts.session (token_hash, account, expires_at, id, proofs, proved_at)
     select $6, id, now() + interval '1 hour', $7, '{passkey}', now() from opened`,
    [...account, createHash('sha256').update(token).digest(), session],
  );
  const csrf = createHmac('sha256', token).update('csrf').digest('base64url');
  return { id, cookie: `session=${token}`, csrf, session };
}

/** Says one thing to the database, as its owner. */
export async function tell<Row extends object>(databaseUrl: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql, values).finally(() => client.end());
  return rows;
}
