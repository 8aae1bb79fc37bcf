import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAccounts, type Installation } from './given.js';
import { Tickets } from './tickets.js';

describe('a ticket', () => {
  let here: Installation;
  let tickets: Tickets;
  let account: string;
  beforeAll(async () => {
    here = await givenAccounts();
    tickets = here.app.get(Tickets);
    account = await here.open();
  });
  afterAll(() => here.stop());

  const issue = () => tickets.issue('reset', { account, data: { more: 'than this' }, minutes: 5 });

  it('is taken by one of fifty who come with it at once', async () => {
    const token = await issue();
    const taken = await Promise.all(Array.from({ length: 50 }, () => tickets.take('reset', token)));
    expect(taken.filter((one) => one !== null)).toEqual([{ account, data: { more: 'than this' } }]);
    expect(await tickets.look('reset', token)).toBeNull();
  });

  it('is as good after a look as before', async () => {
    const token = await issue();
    for (let time = 0; time < 3; time++) expect(await tickets.look('reset', token)).toMatchObject({ account });
    expect(await tickets.take('reset', token)).toMatchObject({ account });
  });

  it('is good for nothing else, and for nothing once it is revoked', async () => {
    const token = await issue();
    expect(await tickets.take('invitation', token)).toBeNull();
    await tickets.revoke('invitation', account);
    expect(await tickets.look('reset', token)).not.toBeNull();
    await tickets.revoke('reset', account);
    expect(await tickets.take('reset', token)).toBeNull();
  });

  it('ends with its time', async () => {
    const token = await issue();
    await here.owner.query('update accounts.ticket set expires_at = now()');
    expect([await tickets.look('reset', token), await tickets.take('reset', token)]).toEqual([null, null]);
  });

  it('cannot be made out of what is kept of it', async () => {
    const token = await issue();
    const [{ kept } = { kept: '' }] = await here.owner.query<{ kept: string }[]>(
      `select coalesce(string_agg(t::text, ' '), '') as kept from accounts.ticket t`,
    );
    expect(kept).toContain(account);
    expect(kept).not.toContain(token);
  });
});
