import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MemoryEventStore } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { givenAccounts, type Installation } from '../given.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { Tickets } from '../tickets.js';
import { forget } from './forget.js';
import { Upkeep } from '../upkeep.js';

const request = { ip: '192.0.2.77', headers: {} } as Asking;

describe('what is over', () => {
  let here: Installation;
  let account: string;
  beforeAll(async () => {
    here = await givenAccounts();
    account = await here.open({ roles: ['focal-point'] });
  });
  afterAll(() => here.stop());

  const left = async (table: string) => (await here.owner.query<unknown[]>(`select from accounts.${table}`)).length;
  const make: Record<string, () => Promise<unknown>> = {
    address_seen: () => here.app.get(SecurityLog).note({ what: 'SignedOut', account, result: 'done', request }),
    ticket: () => here.app.get(Tickets).issue('reset', { account, minutes: 5 }),
    session: () =>
      here.app.get(Sessions).open(account, { proofs: ['password'], request, before: null }, here.db.manager),
    address_change: () =>
      here.db.query(
        `insert into accounts.address_change values (gen_random_uuid(), $1, 'b', 'a', now(), now() + interval '1 day')`,
        [account],
      ),
    rate: () =>
      here.db.query(
        `insert into accounts.rate values (gen_random_uuid(), 1, extract(epoch from now()) * 1000 + 60000)`,
      ),
  };

  it.each([
    ['address_seen', `at = now() - interval '6 days 23 hours'`, `at = now() - interval '7 days 1 minute'`],
    ['ticket', `used_at = now()`, `used_at = now() - interval '25 hours'`],
    ['ticket', `expires_at = now() - interval '1 hour'`, `expires_at = now() - interval '25 hours'`],
    ['session', `seen_at = now() - interval '29 minutes'`, `seen_at = now() - interval '31 minutes'`],
    ['session', `expires_at = now() + interval '1 minute'`, `expires_at = now()`],
    ['address_change', `done_at = now()`, `done_at = now() - interval '31 days'`],
    ['rate', `expire = null`, `expire = extract(epoch from now()) * 1000 - 1`],
  ])('is forgotten of %s, and what has %s is kept', async (table, before, after) => {
    await here.owner.query(`delete from accounts.${table}`);
    await make[table]!();
    await make[table]!();
    await here.owner.query(`update accounts.${table} set ${before}`);
    await forget(here.db);
    expect(await left(table)).toBe(2);
    await here.owner.query(
      `update accounts.${table} set ${after} where ctid = (select ctid from accounts.${table} limit 1)`,
    );
    await forget(here.db);
    expect(await left(table)).toBe(1);
  });

  it('is forgotten by many at once as by one', async () => {
    await make['address_seen']!();
    await here.owner.query(`update accounts.address_seen set at = now() - interval '8 days'`);
    await Promise.all(Array.from({ length: 8 }, () => forget(here.db)));
    expect(await left('address_seen')).toBe(0);
  });

  it('is forgotten by a worker as soon as it starts, which ends when it is told to', async () => {
    await make['address_seen']!();
    await here.owner.query(`update accounts.address_seen set at = now() - interval '8 days'`);
    const upkeep = new Upkeep(here.db, here.app.get(SecurityLog));
    upkeep.onApplicationBootstrap();
    await upkeep.beforeApplicationShutdown();
    expect(await left('address_seen')).toBe(0);
  });

  it('does not end a worker where it cannot be forgotten', async () => {
    const nowhere = new DataSource({ type: 'postgres', url: 'postgres://127.0.0.1:1/none' });
    const upkeep = new Upkeep(nowhere, new SecurityLog(new MemoryEventStore(), nowhere));
    upkeep.onApplicationBootstrap();
    await expect(upkeep.beforeApplicationShutdown()).resolves.toBeUndefined();
  });
});
