import type { Pool } from 'pg';
import type { Append } from './group-commit.js';

/**
 * One event in one statement, the common case. It looks at the stream as it was when the statement began; where another
 * process was faster since, a unique key stops it and the function, which looks under the lock, decides.
 */
const alone = `
  with log as (
    update event_log.log set head = head + 1
    where $2::int = coalesce((select version from event_log.event where stream = $1 order by version desc limit 1), 0)
      and not exists (select from event_log.event where id = $3::uuid)
    returning head
  ), added as (
    insert into event_log.event (position, stream, version, id, type, schema, data, meta)
    select head, $1, $2 + 1, $3, $4, $5::int, $6::jsonb, $7::jsonb from log returning position
  )
  select position, pg_notify('event_log', '') from added`;

const together = 'select event_log.append($1, $2, $3, $4, $5, $6, $7, $8, $9) as answers';

const uniqueViolation = '23505';
const unlessTaken = (error: { code?: string }): null => {
  if (error.code === uniqueViolation) return null;
  throw error;
};

/** Appends a batch in one transaction; each append succeeds or conflicts (null) by itself. */
export async function commit(pool: Pool, batch: Append[]): Promise<(string | null)[]> {
  const [only] = batch;
  if (batch.length > 1 || !only) return commitTogether(pool, batch);
  const position = only.events.length === 1 ? await commitAlone(pool, only).catch(unlessTaken) : null;
  // The same id twice in one append can never fit.
  return position ? [position] : ((await commitTogether(pool, batch).catch(unlessTaken)) ?? [null]);
}

async function commitAlone(pool: Pool, { stream, expected, events }: Append): Promise<string | null> {
  const { id, type, schema, data, meta } = events[0]!;
  const values = [stream, expected, id, type, schema, data, meta];
  const { rows } = await pool.query<{ position: string }>({ name: 'append alone', text: alone, values });
  return rows[0]?.position ?? null;
}

async function commitTogether(pool: Pool, batch: Append[]): Promise<(string | null)[]> {
  const events = batch.flatMap(({ expected, events }, append) =>
    events.map((event, index) => ({ ...event, append: append + 1, version: expected + index + 1 })),
  );
  const values = [
    batch.map(({ stream }) => stream),
    batch.map(({ expected }) => expected),
    events.map(({ append }) => append),
    events.map(({ version }) => version),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ schema }) => schema),
    events.map(({ data }) => data),
    events.map(({ meta }) => meta),
  ];
  const { rows } = await pool.query<{ answers: (string | null)[] }>({ name: 'append', text: together, values });
  return rows[0]!.answers;
}
