import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EventStore, type Recorded } from '#libs/event-store';
import { givenAccounts, type Installation } from '../given.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Refusals } from './refusals.js';

const [one, known] = [randomUUID(), randomUUID()];
const request = { ip: '203.0.113.77' };

describe('refused attempts in the security log', () => {
  let here: Installation;
  let refusals: Refusals;
  beforeAll(async () => {
    here = await givenAccounts();
  });
  afterAll(() => here.stop());
  beforeEach(() => {
    refusals = new Refusals(here.app.get(SecurityLog));
  });

  const refuse = (whose: string, account: string | null = null) =>
    refusals.note({ whose, account, request, what: 'SignInRefused' });

  /** What is noted meanwhile. */
  async function notedBy(work: () => Promise<void>): Promise<Recorded[]> {
    const store = here.app.get(EventStore);
    const before = await store.head();
    await work();
    if ((await store.head()) === before) return [];
    for await (const batch of store.follow(before, new AbortController().signal)) return batch;
    return [];
  }

  it('are noted once, and what follows with how often when the minute is over, or the exchange stops', async () => {
    const [first] = await notedBy(() => refuse('one', one));
    expect(first?.data).toMatchObject({ account: one, result: 'refused', about: { times: '1' } });
    expect(
      await notedBy(async () => void (await Promise.all(Array.from({ length: 200 }, () => refuse('one', one))))),
    ).toEqual([]);
    const [rest, ...more] = await notedBy(() => refusals.onModuleDestroy());
    expect(rest?.data).toMatchObject({ account: one, about: { times: '200' } });
    expect(more).toEqual([]);
  });

  it('are noted alike, whether or not anyone has the address', async () => {
    const events = await notedBy(async () => {
      await refuse('known', known);
      await refuse('unknown');
      await refuse('known', known);
      await refuse('unknown');
    });
    expect(events).toHaveLength(2);
  });

  it('never become more than a hundred events and one a minute, and each is counted', async () => {
    const events = await notedBy(async () => {
      for (let nth = 0; nth < 1000; nth++) await refuse(`${nth}@sample.invalid`);
      await refusals.onModuleDestroy();
    });
    expect(events).toHaveLength(102);
    const times = events.map(({ data }) => Number((data as { about: { times: string } }).about.times));
    expect(times.reduce((sum, more) => sum + more, 0)).toBe(1000);
  });

  it('say nothing of the address that was tried', async () => {
    const events = await notedBy(() => refuse('somebody@sample.invalid'));
    expect(JSON.stringify(events)).toContain('203.0.113.0/24');
    expect(JSON.stringify(events)).not.toMatch(/somebody|203\.0\.113\.77/);
  });
});
