import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log of events, the places its readers have reached, and the role that the application works as.
 * Runs as the owner of the database; several databases of one cluster may run it at the same time.
 */
export class EventLog1795400000000 implements MigrationInterface {
  readonly name = 'EventLog1795400000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(role);
    await db.query(tables);
    await db.query(append);
    await db.query(neverChanged);
    await db.query(grants);
  }

  async down(): Promise<void> {
    throw new Error('No migration drops the log of events; restore a backup instead');
  }
}

/** Roles belong to the whole cluster, so someone else may be making this one at the same moment. */
const role = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'exchange_app') then
      create role exchange_app nologin;
    end if;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise exception 'The role exchange_app is missing and % may not create roles', current_user
        using hint = format('Ask an administrator: create role exchange_app nologin; grant exchange_app to %I;', current_user);
  end $$;
  do $$ declare
    able boolean := pg_has_role(current_user, 'exchange_app', 'member');
  begin
    -- From 16 on, whoever makes a role belongs to it, and may still not work as it.
    if able and current_setting('server_version_num')::int >= 160000 then
      able := pg_has_role(current_user, 'exchange_app', 'set');
    end if;
    if not able then
      execute format('grant exchange_app to %I', current_user);
    end if;
  exception
    when unique_violation then null;
    when insufficient_privilege then
      raise exception '% may not work as the role exchange_app', current_user
        using hint = format('Ask an administrator: grant exchange_app to %I;', current_user);
  end $$`;

const tables = `
  create schema event_log;

  -- One row: the position of the last event. Whoever appends holds its lock, so positions have no gaps and are in
  -- commit order. Room on its page lets it be updated in place for ever.
  create table event_log.log (
    one boolean primary key default true check (one),
    head bigint not null
  ) with (fillfactor = 10);
  insert into event_log.log (head) values (0);

  create table event_log.event (
    position bigint primary key,
    stream text not null,
    version int not null check (version > 0),
    id uuid not null unique,
    type text not null,
    schema int not null,
    data jsonb not null,
    meta jsonb not null,
    unique (stream, version)
  );

  -- How far each projection and each reaction has come. Positions are text here: only the log knows what they mean.
  create table event_log.checkpoint (
    name text primary key,
    version int not null,
    position text,
    moved_at timestamptz not null default now(),
    error text
  );

  create schema read_model;
  -- Where a read model is rebuilt before it takes the place of the live one.
  create schema read_model_next`;

/**
 * Many appends in one transaction, each judged by itself: what is asked is told an append (\`streams\`, \`expected\`) and
 * an event (all others; \`appends\` says of which append). Answers for each append the position of its last event, the
 * first answer if all its ids are known in its stream, or null where it conflicts. The lock is taken before anything
 * is looked at, so every statement after it sees all that is committed. The settings keep it to index look-ups by a
 * plan made once: how many rows an array has says nothing about the next call.
 */
const append = `
  create function event_log.append(
    streams text[], expected int[],
    appends int[], versions int[], ids uuid[], types text[], schemas int[], data jsonb[], meta jsonb[]
  ) returns bigint[] language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
  as $$
  declare
    last bigint;
    added int;
    accepted boolean[];
    answers bigint[];
  begin
    select head into last from event_log.log for update;

    with known as (
      select asked.append, count(*) as size, count(event.id) as hits, max(event.position) as answer,
        bool_and(event.stream = streams[asked.append]) as own
      from unnest(appends, ids) as asked (append, id)
      left join event_log.event on event.id = asked.id
      group by asked.append
    ), judged as materialized (
      select known.*, hits = 0 and expected[append] = coalesce((
        select version from event_log.event where stream = streams[append] order by version desc limit 1
      ), 0) as fits
      from known
    ), counted as (
      select judged.*, sum(size) filter (where fits) over (order by append) as upto from judged
    )
    select array_agg(fits order by append), coalesce(sum(size) filter (where fits), 0),
      array_agg(case when fits then last + upto when hits = size and own then answer end order by append)
    into accepted, added, answers from counted;

    if added > 0 then
      insert into event_log.event (position, stream, version, id, type, schema, data, meta)
      select last + row_number() over (order by e.nth),
        streams[e.append], e.version, e.id, e.type, e.schema, e.data, e.meta
      from unnest(appends, versions, ids, types, schemas, append.data, append.meta)
        with ordinality as e (append, version, id, type, schema, data, meta, nth)
      where accepted[e.append];
      update event_log.log set head = last + added;
      perform pg_notify('event_log', '');
    end if;
    return answers;
  end $$`;

/** What happened stays: not even the owner of the table changes it by accident. */
const neverChanged = `
  create function event_log.refuse() returns trigger language plpgsql as $$
  begin
    raise exception 'Events are never changed or removed' using errcode = 'restrict_violation';
  end $$;
  create trigger never_changed before update or delete or truncate on event_log.event
    for each statement execute function event_log.refuse();
  alter table event_log.event enable always trigger never_changed`;

const grants = `
  grant usage on schema event_log to exchange_app;
  grant select, insert on event_log.event to exchange_app;
  grant select, update on event_log.log to exchange_app;
  grant select, insert, update on event_log.checkpoint to exchange_app;
  grant usage, create on schema read_model, read_model_next to exchange_app`;
