import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventStore, StoreUnavailable } from '#libs/event-store';
import { givenAccounts, type Installation } from '../given.js';
import { noted } from '../given-letters.js';

describe('the guard', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await givenAccounts();
    await here.open();
  });
  afterAll(() => here.stop());

  const get = (url: string, headers: Record<string, string> = {}) => here.app.inject({ method: 'GET', url, headers });
  const idle = (minutes: number) =>
    here.db.query(`update accounts.session set seen_at = now() - $1 * interval '1 minute'`, [minutes]);

  it('refuses a route without a sentence to everyone, signed in or not', async () => {
    const { cookie } = await here.signIn();
    expect((await get('/unguarded')).statusCode).toBe(403);
    expect((await get('/unguarded', { cookie })).statusCode).toBe(403);
  });

  it('lets visitors in where anyone may, and knows those who have signed in', async () => {
    const { cookie } = await here.signIn();
    expect((await get('/open')).json()).toEqual({ viewer: null });
    expect((await get('/open', { cookie })).json()).toEqual({ viewer: 'Sample Contributor' });
  });

  it('sends a visitor of a page to the sign-in page and back, and tells an API client 401', async () => {
    const page = await get('/desk?status=open');
    expect([page.statusCode, page.headers.location]).toEqual([303, '/sign-in?next=%2Fdesk%3Fstatus%3Dopen']);
    expect((await get('/api/v1/desk')).statusCode).toBe(401);
  });

  it('refuses what the roles of an account do not allow', async () => {
    const { cookie } = await here.signIn();
    expect((await get('/api/v1/mailbox', { cookie })).statusCode).toBe(403);
  });

  it('notes who was refused what they may not do, by it or further in, and whose form was forged', async () => {
    const email = 'refused@sample.invalid';
    const id = await here.open({ email });
    const { cookie } = await here.signIn(email);
    const refusals = async () =>
      (await noted(here)).filter(({ what, account }) => what === 'AccessRefused' && account === id).length;
    expect((await get('/api/v1/desk', { cookie })).statusCode).toBe(200);
    expect(await refusals()).toBe(0);
    expect((await get('/api/v1/mailbox', { cookie })).statusCode).toBe(403);
    expect(await refusals()).toBe(1);
    const others = [
      ['/further-in', 'further-in@sample.invalid', 'GET'],
      ['/notes', 'forged@sample.invalid', 'POST'],
    ] as const;
    for (const [url, email, method] of others) {
      const account = await here.open({ email });
      const { cookie } = await here.signIn(email);
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await here.app.inject({ method, url, headers, ...(method === 'POST' && { payload: 'csrf=x' }) });
      expect(answer.statusCode).toBe(403);
      expect(await noted(here)).toContainEqual({ what: 'AccessRefused', account, by: account });
    }
  });

  it('refuses as ever where that cannot be noted', async () => {
    const email = 'quiet@sample.invalid';
    await here.open({ email });
    const { cookie } = await here.signIn(email);
    const append = jest.spyOn(here.app.get(EventStore), 'append').mockRejectedValue(new StoreUnavailable('away'));
    expect((await get('/api/v1/mailbox', { cookie })).statusCode).toBe(403);
    append.mockRestore();
  });

  it('gives a handler the account, without anything to sign in with', async () => {
    const { cookie } = await here.signIn();
    const account = (await get('/api/v1/desk', { cookie })).json<Record<string, unknown>>();
    expect(Object.keys(account).toSorted()).toEqual(['email', 'id', 'language', 'name', 'organisation', 'roles']);
  });

  it('lets no cache keep what a signed-in person sees', async () => {
    const { cookie } = await here.signIn();
    expect((await get('/open', { cookie })).headers['cache-control']).toBe('no-store');
    expect((await get('/open')).headers['cache-control']).toBeUndefined();
  });

  it('believes no token that it did not give', async () => {
    const { cookie } = await here.signIn();
    const [row] = await here.db.query<{ hash: string }[]>(
      `select rtrim(translate(encode(token_hash, 'base64'), '+/', '-_'), '=') as hash from accounts.session`,
    );
    for (const forged of [`session=${'A'.repeat(43)}`, `session=${row?.hash}`, `x${cookie}`, 'session=', 'session'])
      expect((await get('/api/v1/desk', { cookie: forged })).statusCode).toBe(401);
    expect((await get('/api/v1/desk', { cookie: `lang=fr; ${cookie}` })).statusCode).toBe(200);
  });

  it('takes a role away at the next request', async () => {
    const email = 'administrator@sample.invalid';
    const id = await here.open({ email, roles: ['administrator'] });
    const { cookie } = await here.signIn(email);
    expect((await get('/api/v1/mailbox', { cookie })).statusCode).toBe(200);
    await here.db.query(`update accounts.account set roles = '{contributor}' where id = $1`, [id]);
    expect((await get('/api/v1/mailbox', { cookie })).statusCode).toBe(403);
  });

  it('ends every session of an account that is disabled', async () => {
    const email = 'leaver@sample.invalid';
    const id = await here.open({ email });
    const sessions = [await here.signIn(email), await here.signIn(email)];
    await here.db.query('update accounts.account set disabled_at = now() where id = $1', [id]);
    for (const { cookie } of sessions) expect((await get('/api/v1/desk', { cookie })).statusCode).toBe(401);
  });

  it('ends a session after twelve hours, however busy', async () => {
    const { cookie } = await here.signIn();
    await here.owner.query(`update accounts.session set expires_at = expires_at - interval '12 hours'`);
    expect((await get('/api/v1/desk', { cookie })).statusCode).toBe(401);
  });

  it('ends the session of the secretariat after half an hour idle, and not that of an author', async () => {
    await here.open({ email: 'secretariat@sample.invalid', roles: ['reviewer', 'secretariat'] });
    const [staff, author] = [await here.signIn('secretariat@sample.invalid'), await here.signIn()];
    await idle(29);
    expect((await get('/api/v1/desk', staff)).statusCode).toBe(200);
    await idle(31);
    expect((await get('/api/v1/desk', staff)).statusCode).toBe(401);
    expect((await get('/api/v1/desk', author)).statusCode).toBe(200);
  });

  it('counts idle time from the last request', async () => {
    const { cookie } = await here.signIn('secretariat@sample.invalid');
    await idle(20);
    await get('/open', { cookie });
    const [row] = await here.db.query<{ fresh: boolean }[]>(
      `select max(seen_at) > now() - interval '1 minute' as fresh from accounts.session`,
    );
    expect(row?.fresh).toBe(true);
  });
});
