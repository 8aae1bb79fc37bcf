import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import type { Role } from '../actor.js';
import { FindAccounts, FindActors } from '../find-accounts/find-accounts.js';
import { givenAccounts, goodPassword, type Installation } from '../given.js';
import { noted, posted, tokenFor } from '../given-letters.js';
import { ChangeRoles } from './change-roles.js';
import { DisableAccount } from './disable-account.js';

let here: Installation;
let me: Someone;
beforeAll(async () => {
  here = await givenAccounts();
  me = await someone('administrator');
});
afterAll(() => here.stop());

async function someone(...roles: Role[]) {
  const email = `${randomUUID()}@sample.invalid`;
  const id = await here.open({ email, name: `Sample ${email.slice(0, 8)}`, roles });
  return { id, email, ...(await here.signIn(email)) };
}
type Someone = Awaited<ReturnType<typeof someone>>;

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, { cookie } = me) =>
  here.app.inject({ method, url: `/api/v1${url}`, headers: { cookie }, ...(payload && { payload }) });
const page = (url: string) => here.app.inject({ url, headers: { cookie: me.cookie } });
const submit = (url: string, fields: Record<string, string | string[]> = {}) =>
  here.app.inject(posted(url, { csrf: me.csrf, ...fields }, me.cookie));
const whoAmI = async ({ cookie }: Someone) => (await call('GET', '/session', undefined, { ...me, cookie })).statusCode;
const whatIsNoted = async (id: string) =>
  (await noted(here)).filter(({ account }) => account === id).map(({ what }) => what);

describe('disabling an account', () => {
  it('ends all it can do on its very next request', async () => {
    const other = await someone('focal-point');
    const reset = await tokenFor(here, 'reset', other.id);
    expect(await whoAmI(other)).toBe(200);
    expect((await call('POST', `/accounts/${other.id}/disable`)).statusCode).toBe(204);
    expect(await whoAmI(other)).toBe(401);
    const again = { email: other.email, password: goodPassword };
    expect((await call('POST', '/session', again, { ...me, cookie: '' })).statusCode).toBe(401);
    const chosen = { token: String(reset), password: 'nine otters under the bridge' };
    expect((await here.app.inject(posted('/reset-password', chosen))).statusCode).toBe(410);
    expect(await here.db.query('select from accounts.session where account = $1', [other.id])).toEqual([]);
    expect(await whatIsNoted(other.id)).toContain('AccountDisabled');
  });

  it('is undone by enabling it, after which the person signs in anew', async () => {
    const other = await someone('contributor');
    await submit(`/admin/accounts/${other.id}/disable`);
    const answer = await submit(`/admin/accounts/${other.id}/enable`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/admin/accounts/${other.id}?done=enabled`]);
    expect(await whoAmI(other)).toBe(401);
    expect((await here.signIn(other.email)).cookie).toContain('session=');
  });

  it('is noted once, however often it is asked for', async () => {
    const other = await someone('contributor');
    for (let time = 0; time < 3; time++) await call('POST', `/accounts/${other.id}/disable`);
    expect((await whatIsNoted(other.id)).filter((what) => what === 'AccountDisabled')).toHaveLength(1);
  });
});

describe('the last administrator', () => {
  it('cannot be disabled, erased or made something else, by themselves or by anyone', async () => {
    for (const refused of [
      await call('POST', `/accounts/${me.id}/disable`),
      await call('POST', `/accounts/${me.id}/erase`),
      await call('PUT', `/accounts/${me.id}/roles`, { roles: ['contributor'] }),
    ])
      expect(refused.statusCode).toBe(409);
    expect(await whoAmI(me)).toBe(200);
    const onPage = await submit(`/admin/accounts/${me.id}/roles`, { roles: 'contributor' });
    expect([onPage.statusCode, onPage.body.includes('last administrator')]).toEqual([409, true]);
  });

  it('is neither of two who disable each other at the same moment', async () => {
    const commands = here.app.get(CommandBus);
    for (let round = 0; round < 5; round++) {
      const other = await someone('administrator');
      const both = [new DisableAccount(me.id, other.id), new DisableAccount(other.id, me.id)];
      await Promise.allSettled(both.map((command) => commands.execute(command)));
      const [{ left } = { left: 0 }] = await here.db.query<{ left: number }[]>(
        `select count(*)::int as left from accounts.account
          where 'administrator' = any(roles) and disabled_at is null and joined_at is not null`,
      );
      expect(left).toBe(1);
      await here.db.query(`update accounts.account set disabled_at = null, roles = '{contributor}' where id = $1`, [
        other.id,
      ]);
      await here.db.query('update accounts.account set disabled_at = null where id = $1', [me.id]);
      me = { ...me, ...(await here.signIn(me.email)) };
    }
  });

  it('may be made something else when there is another', async () => {
    const other = await someone('administrator');
    const commands = here.app.get(CommandBus);
    await commands.execute(new ChangeRoles(me.id, other.id, ['contributor']));
    expect((await call('GET', '/accounts', undefined, other)).statusCode).toBe(403);
  });
});

describe('taking the factors away from somebody who lost them', () => {
  const begin = async () => {
    const other = await someone('reviewer');
    await here.owner.query(
      `insert into accounts.passkey (id, account, public_key, counter, transports, name, backed_up)
       values ($1::text, $1::uuid, '', 0, '{}', 'Lost', false)`,
      [other.id],
    );
    return other;
  };

  it('ends all that they sign in with, and leaves them the way by mail', async () => {
    const other = await begin();
    const pending = await tokenFor(here, 'reset', other.id);
    const answer = await submit(`/admin/accounts/${other.id}/factors`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/admin/accounts/${other.id}?done=taken`]);
    expect(await whoAmI(other)).toBe(401);
    const known = { email: other.email, password: goodPassword };
    expect((await call('POST', '/session', known, { ...me, cookie: '' })).statusCode).toBe(401);
    const chosen = { password: 'nine otters under the bridge' };
    expect((await here.app.inject(posted('/reset-password', { token: String(pending), ...chosen }))).statusCode).toBe(
      410,
    );
    const token = String(await tokenFor(here, 'reset', other.id));
    expect((await here.app.inject(posted('/reset-password', { token, ...chosen }))).statusCode).toBe(303);
    const again = await call('POST', '/session', { email: other.email, ...chosen }, { ...me, cookie: '' });
    expect(again.statusCode).toBe(200);
    expect((await call('GET', `/accounts/${other.id}`)).json().signsInBy).toMatchObject({
      passkeys: 0,
      password: true,
    });
    expect(await whatIsNoted(other.id)).toContain('FactorsTakenAway');
  });

  it('is offered where there are some, by whoever is somebody else', async () => {
    const other = await begin();
    const form = (id: string) => `action="/admin/accounts/${id}/factors"`;
    expect((await page(`/admin/accounts/${other.id}`)).body).toContain(form(other.id));
    expect((await call('DELETE', `/accounts/${other.id}/factors`)).statusCode).toBe(204);
    expect((await page(`/admin/accounts/${other.id}`)).body).not.toContain(form(other.id));
    expect((await call('DELETE', `/accounts/${me.id}/factors`)).statusCode).toBe(403);
    expect(await whoAmI(me)).toBe(200);
  });

  it('is refused for somebody who is erased, and for nobody', async () => {
    const other = await someone('contributor');
    await call('POST', `/accounts/${other.id}/erase`);
    expect((await call('DELETE', `/accounts/${other.id}/factors`)).statusCode).toBe(409);
    expect((await call('DELETE', `/accounts/${randomUUID()}/factors`)).statusCode).toBe(404);
  });
});

describe('changing roles', () => {
  it('holds on the very next request', async () => {
    const other = await someone('administrator');
    expect((await call('GET', '/accounts', undefined, other)).statusCode).toBe(200);
    expect((await call('PUT', `/accounts/${other.id}/roles`, { roles: ['reviewer', 'contributor'] })).statusCode).toBe(
      204,
    );
    expect((await call('GET', '/accounts', undefined, other)).statusCode).toBe(403);
    expect((await call('GET', `/accounts/${other.id}`)).json()).toMatchObject({ roles: ['contributor', 'reviewer'] });
    expect(await whatIsNoted(other.id)).toContain('RolesChanged');
  });

  it.each([{ roles: [] }, { roles: ['visitor'] }, {}])('refuses %j', async (payload) => {
    const other = await someone('contributor');
    expect((await call('PUT', `/accounts/${other.id}/roles`, payload)).statusCode).toBe(400);
    expect(await whoAmI(other)).toBe(200);
  });
});

describe('erasing a person', () => {
  it('leaves nothing of them but the id, under which what they did stays', async () => {
    const other = await someone('reviewer');
    await tokenFor(here, 'reset', other.id);
    await submit(`/admin/accounts/${other.id}/erase`, { sure: 'yes' });
    expect(await whoAmI(other)).toBe(401);
    const [row] = await here.owner.query<Record<string, unknown>[]>('select * from accounts.account where id = $1', [
      other.id,
    ]);
    expect(row).toMatchObject({ name: 'A former member', email: `${other.id}@erased.invalid`, password_hash: null });
    const tables = await here.owner.query<{ name: string }[]>(
      `select table_name as name from information_schema.columns
        where table_schema = 'accounts' and column_name = 'account'`,
    );
    expect(tables.length).toBeGreaterThan(6);
    for (const { name } of tables)
      expect(await here.owner.query(`select from accounts.${name} where account = $1`, [other.id])).toEqual([]);
    const actors = await here.app.get(QueryBus).execute(new FindActors([other.id]));
    expect(actors.get(other.id)?.name).toBe('A former member');
    expect((await page(`/admin/accounts/${other.id}`)).body).not.toContain(other.email);
  });

  it('forgets their address also where somebody has invited it anew', async () => {
    const other = await someone('contributor');
    const payload = { email: other.email.toUpperCase(), organisation: 'ilo', roles: ['contributor'] };
    const { id } = (await call('POST', '/invitations', payload)).json<{ id: string }>();
    const token = await tokenFor(here, 'invitation', id);
    await submit(`/admin/accounts/${other.id}/erase`, { sure: 'yes' });
    const rows = await here.owner.query('select * from accounts.account where lower(email) = lower($1)', [other.email]);
    expect(rows).toEqual([]);
    expect((await here.app.inject(`/join?token=${token}`)).statusCode).toBe(410);
    expect(await noted(here)).toContainEqual(expect.objectContaining({ what: 'InvitationRevoked', account: id }));
  });

  it('cannot be undone, and is not done by one press of a button', async () => {
    const other = await someone('contributor');
    const unsure = await submit(`/admin/accounts/${other.id}/erase`);
    expect([unsure.statusCode, unsure.body.includes('Tick the box to confirm')]).toEqual([400, true]);
    expect(await whoAmI(other)).toBe(200);
    await submit(`/admin/accounts/${other.id}/erase`, { sure: 'yes' });
    expect((await call('POST', `/accounts/${other.id}/enable`)).statusCode).toBe(409);
  });

  it('frees the address for an account that is somebody new', async () => {
    const other = await someone('contributor');
    await call('POST', `/accounts/${other.id}/erase`);
    expect(await here.open({ email: other.email })).not.toBe(other.id);
  });
});

describe('the accounts', () => {
  let marked: string;
  beforeEach(async () => {
    marked = randomUUID().slice(0, 8);
    for (const roles of [['contributor'], ['reviewer'], ['contributor', 'reviewer']] as Role[][])
      await here.open({ email: `${randomUUID()}@sample.invalid`, name: `Sample ${marked}`, roles });
    const invitation = { email: `${marked}@sample.invalid`, roles: ['contributor'], organisation: 'ilo' };
    await call('POST', '/invitations', invitation);
  });

  it('are found by a part of a name or an address, and counted by state, role and organisation', async () => {
    const { total, facets } = (await call('GET', `/accounts?q=${marked.toUpperCase()}`)).json();
    expect(total).toBe(4);
    expect(facets).toEqual([
      { facet: 'organisation', value: 'ilo', count: 1 },
      { facet: 'organisation', value: 'iom', count: 3 },
      { facet: 'role', value: 'contributor', count: 3 },
      { facet: 'role', value: 'reviewer', count: 2 },
      { facet: 'state', value: 'active', count: 3 },
      { facet: 'state', value: 'invited', count: 1 },
    ]);
    const some = (await call('GET', `/accounts?q=${marked}&role=reviewer&state=active`)).json();
    expect(some.total).toBe(2);
  });

  it('come in parts that miss nobody and repeat nobody', async () => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const part = (await call('GET', `/accounts?q=${marked}&limit=1${cursor}`)).json();
      ids.push(...part.items.map(({ id }: { id: string }) => id));
      cursor = part.next && `&cursor=${part.next}`;
    } while (cursor);
    expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
  });

  it.each(["'", '%', '\\', '_', 'Ω'])('are searched for %s as it is written', async (q) => {
    expect((await call('GET', `/accounts?q=${encodeURIComponent(q)}`)).json()).toMatchObject({ total: 0 });
  });

  it.each(['state=gone', 'role=visitor', 'limit=0', 'cursor=x', 'more=1'])('refuse to be asked %s', async (query) => {
    expect((await call('GET', `/accounts?${query}`)).statusCode).toBe(400);
  });

  it('are a page that says who is in which state, with the filters in use', async () => {
    const { body } = await page(`/admin/accounts?q=${marked}&state=invited`);
    expect(body).toContain(`${marked}@sample.invalid`);
    expect(body).toMatch(/class="mark wait">Invited</);
    expect(body).toContain('1 account');
    expect(body).not.toContain(`Sample ${marked}`);
  });

  it('have a page of organisations with their people and focal points', async () => {
    const other = await someone('focal-point');
    const { body } = await page('/admin/organisations');
    expect(body).toContain(`href="/admin/accounts/${other.id}"`);
    expect(body).toContain('href="/admin/accounts?organisation=iom"');
  });

  it('have a page of sessions, where each can be ended', async () => {
    const other = await someone('contributor');
    const [session] = (await call('GET', `/accounts/${other.id}`)).json().sessions;
    expect((await page('/admin/sessions')).body).toContain(`/admin/accounts/${other.id}/sessions/${session.id}`);
    await submit(`/admin/accounts/${other.id}/sessions/${session.id}`);
    expect(await whoAmI(other)).toBe(401);
  });

  it('are shown to administrators only', async () => {
    for (const role of ['contributor', 'focal-point', 'reviewer', 'secretariat', 'chair'] as const)
      expect((await call('GET', '/accounts', undefined, await someone(role))).statusCode).toBe(403);
  });

  it('that nobody has joined with are nobody to turn to', async () => {
    const reviewers = await here.app.get(QueryBus).execute(new FindAccounts('contributor', 'ilo'));
    expect(reviewers.map(({ email }) => email)).not.toContain(`${marked}@sample.invalid`);
  });
});
