import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore, StoreUnavailable } from '#libs/event-store';
import { ChangeRoles } from '../administer/change-roles.js';
import { EraseAccount } from '../administer/erase-account.js';
import type { Asking } from '../admit/asking.js';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { askingOf } from '../given-asking.js';
import { noted } from '../given-letters.js';
import { SecurityLog } from './security-log.js';

let here: Installation;
let log: SecurityLog;
let request: Asking;
beforeAll(async () => {
  here = await givenAccounts();
  log = here.app.get(SecurityLog);
  const email = 'administrator@sample.invalid';
  await here.open({ email, roles: ['administrator'] });
  request = await askingOf(here, await here.signIn(email));
});
afterAll(() => here.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

const someone = () => here.open({ email: `${randomUUID()}@sample.invalid` });
const storeAway = () =>
  jest.spyOn(here.app.get(EventStore), 'append').mockRejectedValue(new StoreUnavailable('The store is away'));
const waiting = async () => (await here.db.query<unknown[]>('select from accounts.due_entry')).length;
const notedOf = async (id: string) =>
  (await noted(here)).filter(({ account }) => account === id).map(({ what }) => what);
const old = () => here.owner.query(`update accounts.due_entry set at = now() - interval '11 seconds'`);

describe('a change of accounts', () => {
  it('is noted at once, and nothing waits', async () => {
    const id = await someone();
    await here.app.get(CommandBus).execute(new ChangeRoles(randomUUID(), id, ['reviewer']));
    expect([await notedOf(id), await waiting()]).toEqual([['RolesChanged'], 0]);
  });

  it('is made while the log is away, and noted when it is back, once, however many tell it', async () => {
    const id = await someone();
    storeAway();
    await here.app.get(CommandBus).execute(new EraseAccount(randomUUID(), id, request));
    expect([await notedOf(id), await waiting()]).toEqual([[], 1]);
    await old();
    await expect(log.tellDue()).rejects.toThrow('The store is away');
    expect(await waiting()).toBe(1);
    jest.restoreAllMocks();
    await Promise.all([log.tellDue(), log.tellDue(), log.tellDue()]);
    expect([await notedOf(id), await waiting()]).toEqual([['AccountErased'], 0]);
  });

  it('leaves what it has just made to whoever made it', async () => {
    const id = await someone();
    storeAway();
    await here.app.get(CommandBus).execute(new EraseAccount(randomUUID(), id));
    jest.restoreAllMocks();
    await log.tellDue();
    expect(await waiting()).toBe(1);
    await old();
    await log.tellDue();
    expect(await waiting()).toBe(0);
  });

  it('does not wait for a log that does not answer', async () => {
    const id = await someone();
    let answer = () => {};
    const append = jest.spyOn(here.app.get(EventStore), 'append');
    append.mockImplementation(() => new Promise((_, reject) => (answer = () => reject(new StoreUnavailable('late')))));
    const start = performance.now();
    await here.app.get(CommandBus).execute(new ChangeRoles(randomUUID(), id, ['reviewer']));
    expect(performance.now() - start).toBeLessThan(3_000);
    answer();
    jest.restoreAllMocks();
    await old();
    await log.tellDue();
    expect([await notedOf(id), await waiting()]).toEqual([['RolesChanged'], 0]);
  });

  it('is noted for each account, also where a command comes again with the id of another', async () => {
    const [one, other, command] = [await someone(), await someone(), randomUUID()];
    for (const account of [one, other, other])
      await log.change((_, note) => note({ what: 'Invited', account, result: 'done', command }));
    expect([await notedOf(one), await notedOf(other)]).toEqual([['Invited'], ['Invited']]);
  });

  it('that fails is not noted', async () => {
    const id = await someone();
    const failing = log.change(async (_, note) => {
      await note({ what: 'RolesChanged', account: id, result: 'done', request });
      throw new Error('No');
    });
    await expect(failing).rejects.toThrow('No');
    expect([await notedOf(id), await waiting()]).toEqual([[], 0]);
  });
});

describe('while the log is away', () => {
  it('people sign out and show again who they are, and it is noted when the log is back', async () => {
    const email = `${randomUUID()}@sample.invalid`;
    const id = await here.open({ email });
    const { cookie } = await here.signIn(email);
    storeAway();
    const headers = { cookie };
    const payload = { shown: goodPassword };
    const proof = await here.app.inject({ method: 'POST', url: '/api/v1/session/proof', headers, payload });
    expect(proof.statusCode).toBe(200);
    const renewed = { cookie: String(proof.headers['set-cookie']).split(';')[0]! };
    const out = await here.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: renewed });
    expect(out.statusCode).toBe(204);
    expect((await here.app.inject({ url: '/api/v1/session', headers: renewed })).statusCode).toBe(401);
    jest.restoreAllMocks();
    await old();
    await log.tellDue();
    expect((await notedOf(id)).toSorted()).toEqual(['ProofGiven', 'SignedIn', 'SignedOut']);
  });
});

describe('full addresses', () => {
  it('go with whoever they are of', async () => {
    const [id, other] = [await someone(), await someone()];
    const addresses = (account: string) =>
      here.db.query<unknown[]>('select from accounts.address_seen where account = $1', [account]);
    await log.note({ what: 'SignedIn', account: id, by: id, result: 'done', request });
    await log.note({ what: 'SignInRefused', account: id, result: 'refused', request });
    await log.note({ what: 'SignedIn', account: other, by: other, result: 'done', request });
    expect(await addresses(id)).toHaveLength(2);
    await here.app.get(CommandBus).execute(new EraseAccount(other, id));
    expect([(await addresses(id)).length, (await addresses(other)).length]).toEqual([0, 1]);
  });
});
