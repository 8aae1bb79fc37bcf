import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { givenAccounts, type Installation } from '../given.js';
import { seeAll, allNoted } from './given-log.js';
import type { LoggedEntry, LoggedPart } from './logged.body.js';
import { SecurityLog } from './security-log.js';

let here: Installation;
let log: SecurityLog;
let me: { cookie: string; csrf: string };
let myself: string;
beforeAll(async () => {
  here = await givenAccounts();
  log = here.app.get(SecurityLog);
  myself = await here.open({ email: 'administrator@sample.invalid', roles: ['administrator'], name: 'Sample Me' });
  me = await here.signIn('administrator@sample.invalid');
  await seeAll(here);
});
afterAll(() => here.stop());

const request = { ip: '203.0.113.77' };
const get = (url: string, { cookie } = me) => here.app.inject({ url, headers: { cookie } });
const read = async (query = '') => (await get(`/api/v1/security-log?${query}`)).json<LoggedPart>();
const someone = async (name = 'Sample Other') => {
  const email = `${randomUUID()}@sample.invalid`;
  return { email, name, id: await here.open({ email, name }) };
};
const disabled = (account: string) =>
  log.note({ what: 'AccountDisabled', account, by: myself, result: 'done', request });
const refused = (account: string, times: number) =>
  log.note({ what: 'SignInRefused', account, result: 'refused', about: { times: String(times) }, request });

describe('the security log', () => {
  it('says who did what to whose account, when, with what result and from where, and nothing else', async () => {
    const { id, name } = await someone();
    await disabled(id);
    await seeAll(here);
    const { items } = await read(`account=${id}`);
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        what: 'AccountDisabled',
        result: 'done',
        times: 1,
        account: { id, name, erased: false },
        by: { id: myself, name: 'Sample Me', erased: false },
        network: '203.0.113.0/24',
        address: '203.0.113.77',
        about: {},
      },
    ]);
  });

  it('says on its page how often attempts were refused, and that its times are UTC', async () => {
    const { id } = await someone();
    await refused(id, 37);
    await seeAll(here);
    const { body } = await get(`/admin/security?account=${id}`);
    expect(body).toContain('37 times');
    expect(body).toMatch(/<time[^>]*>[^<]* UTC<\/time>/);
    expect(body).toContain('somebody who was not signed in');
  });

  it('names nobody who is erased, on the page, in the answer and in the file', async () => {
    const { id, name, email } = await someone(`Sample ${randomUUID()}`);
    await log.note({ what: 'SignedIn', account: id, by: id, result: 'done', request: { ip: '198.51.100.4' } });
    await seeAll(here);
    const asked = ['/admin/security', '/api/v1/security-log', '/admin/security.csv'].map(
      (path) => `${path}?account=${id}`,
    );
    for (const url of asked) expect((await get(url)).body).toContain(name);
    await here.app.inject({ method: 'POST', url: `/api/v1/accounts/${id}/erase`, headers: { cookie: me.cookie } });
    await seeAll(here);
    for (const url of asked) {
      const { body } = await get(url);
      expect(body).toContain('A former member');
      for (const theirs of [name, email, '198.51.100.4']) expect(body).not.toContain(theirs);
    }
  });

  it('shows a whole address for seven days, and then the network', async () => {
    const { id } = await someone();
    await disabled(id);
    await here.owner.query(`update accounts.address_seen set at = now() - interval '7 days 1 minute'`);
    await seeAll(here);
    expect((await read(`account=${id}`)).items).toMatchObject([{ network: '203.0.113.0/24', address: null }]);
    expect((await get(`/admin/security?account=${id}`)).body).not.toContain('<bdi>203.0.113.77');
  });

  it('is read part by part, each entry once, however many came at the same moment', async () => {
    const { id } = await someone();
    await Promise.all(Array.from({ length: 23 }, () => refused(id, 2)));
    await seeAll(here);
    await here.db.query(`update read_model.security_log set at = '2026-01-01T00:00:00.000Z' where account = $1`, [id]);
    const found: LoggedEntry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, next }: LoggedPart = await read(`account=${id}&limit=5&cursor=${cursor}`);
      found.push(...items);
      cursor = next;
    }
    expect(found).toHaveLength(23);
    expect(new Set(found.map((entry) => entry.id)).size).toBe(23);
  });

  it('begins with the newest', async () => {
    const { items } = await read();
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });
});

describe('what is looked for in it', () => {
  let one: { id: string; email: string };
  beforeAll(async () => {
    one = await someone('Sample Found');
    await disabled(one.id);
    await refused(one.id, 3);
    await log.note({ what: 'Joined', account: one.id, by: one.id, result: 'done', request: { ip: '2001:db8:1:2::7' } });
    await seeAll(here);
    await here.db.query(
      `update read_model.security_log set at = '2026-02-03T23:59:59.999Z' where account = $1 and what = 'Joined'`,
      [one.id],
    );
  });

  it.each([
    ['what=Joined', ['Joined']],
    ['result=refused', ['SignInRefused']],
    ['network=2001:db8:1::/48', ['Joined']],
    ['network=203.0.113.9', ['SignInRefused', 'AccountDisabled']],
    ['from=2026-02-03&until=2026-02-03', ['Joined']],
    ['until=2026-02-02', []],
    ['q=sample+fou', ['SignInRefused', 'AccountDisabled', 'Joined']],
    ['q=sample+me', ['AccountDisabled']],
    ['q=&what=&result=&network=&from=&until=', ['SignInRefused', 'AccountDisabled', 'Joined']],
  ])('by %s', async (query, expected) => {
    const { items } = await read(`account=${one.id}&${query}`);
    expect(items.map(({ what }) => what).toSorted()).toEqual(expected.toSorted());
    const { body } = await get(`/admin/security?account=${one.id}&${query}`);
    expect(body.split('<tr>')).toHaveLength(expected.length === 0 ? 1 : expected.length + 2);
  });

  it.each([
    'account=x',
    'what=Nothing',
    'result=maybe',
    'from=2026-02-30',
    'until=yesterday',
    'cursor=x',
    'limit=0',
    'more=1',
  ])('is refused where it makes no sense: %s', async (query) => {
    expect((await get(`/api/v1/security-log?${query}`)).statusCode).toBe(400);
  });

  it('finds what somebody did to others as well', async () => {
    const { items } = await read(`account=${myself}&what=AccountDisabled`);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ by }) => by?.id))).toEqual(new Set([myself]));
  });
});

it('has words for every kind of entry', async () => {
  expect((await get('/admin/security')).body).not.toContain('accounts.security.');
});

describe('the file', () => {
  it('is saved and never kept by a cache, begins with its columns, and has all that is looked for', async () => {
    const { id } = await someone();
    await Promise.all(Array.from({ length: 120 }, () => refused(id, 2)));
    await seeAll(here);
    const { headers, body } = await get(`/admin/security.csv?account=${id}`);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="security-log.csv"',
      'cache-control': 'no-store',
    });
    expect(body).toMatch(/^"at","what","result","times","account","account_name","by","by_name","network"/);
    expect(body.trimEnd().split('\r\n')).toHaveLength(121);
  });

  it('carries nothing out, whatever people call themselves', async () => {
    const { id } = await someone('=HYPERLINK("https://sample.invalid")');
    await disabled(id);
    await seeAll(here);
    const { body } = await get(`/admin/security.csv?account=${id}`);
    expect(body).toContain(`"'=HYPERLINK(""https://sample.invalid"")"`);
  });

  it('is noted when it is taken, without the words that were looked for', async () => {
    await get('/admin/security.csv?what=Joined&q=somebody@sample.invalid&network=203.0.113.77');
    const last = (await allNoted(here)).at(-1);
    expect(last).toMatchObject({ type: 'SecurityLogExported', data: { by: myself, about: { what: 'Joined' } } });
    expect(JSON.stringify(last)).not.toMatch(/somebody|203\.0\.113\.77/);
  });
});

describe('whoever is no administrator', () => {
  it.each(['secretariat', 'chair', 'focal-point', 'contributor'] as const)('reads none of it: %s', async (role) => {
    const email = `${randomUUID()}@sample.invalid`;
    await here.open({ email, roles: [role] });
    const session = await here.signIn(email);
    for (const url of ['/admin/security', '/admin/security.csv', '/api/v1/security-log'])
      expect((await get(url, session)).statusCode).toBe(403);
  });
});
