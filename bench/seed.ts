import pg from 'pg';

const streams = 20_000;

/** Fills an empty log: every stream gets an event before any gets its next, so no batch sees a stream twice. */
export async function seed(url: string, events: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    alter table event_log.event disable trigger never_changed;
    truncate event_log.event;
    alter table event_log.event enable always trigger never_changed;
    insert into event_log.event (position, stream, version, id, type, schema, data, meta)
    select n, 'bench-' || (n - 1) % ${streams}, (n - 1) / ${streams} + 1, gen_random_uuid(), 'SectionEdited', 1,
      jsonb_build_object('section', 'what', 'revision', 1, 'fields', jsonb_build_object('approach', repeat('x', 800))),
      jsonb_build_object('actor', 'bench', 'at', '2026-11-22T00:00:00.000Z', 'command', n, 'causation', n, 'correlation', n)
    from generate_series(1, ${events}) as n;
    update event_log.log set head = ${events}`);
  await client.query('vacuum analyze event_log.event').finally(() => client.end());
}
