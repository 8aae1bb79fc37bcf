import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Role } from '../actor.js';
import { givenAccounts, type Installation } from '../given.js';
import { noted, posted } from '../given-letters.js';

let here: Installation;
beforeAll(async () => {
  here = await givenAccounts();
});
afterAll(() => here.stop());

type Browser = Awaited<ReturnType<Installation['signIn']>>;

/** Somebody who is signed in in so many browsers. */
async function someone(browsers: number, roles: Role[] = ['contributor']) {
  const email = `${randomUUID()}@sample.invalid`;
  const id = await here.open({ email, roles });
  const all: Browser[] = [];
  for (let nth = 0; nth < browsers; nth++) all.push(await here.signIn(email));
  return { id, browsers: all };
}

const call = (method: 'GET' | 'DELETE', url: string, { cookie }: Browser) =>
  here.app.inject({ method, url: `/api/v1${url}`, headers: { cookie } });
const press = (url: string, { cookie, csrf }: Browser) => here.app.inject(posted(url, { csrf }, cookie));
const isIn = async (browser: Browser) => (await call('GET', '/session', browser)).statusCode === 200;
const ownOf = async (browser: Browser): Promise<string> =>
  (await call('GET', '/sessions', browser)).json().find(({ own }: { own: boolean }) => own).id;
const notedOf = async (id: string) => (await noted(here)).filter(({ account }) => account === id);

describe('my sessions', () => {
  let mine: Browser[];
  let me: string;
  beforeEach(async () => {
    ({ id: me, browsers: mine } = await someone(3));
  });
  const states = () => Promise.all(mine.map(isIn));

  it('are those of nobody else, and say which is the one that asks, and how I showed who I am', async () => {
    await someone(1);
    const listed = (await call('GET', '/sessions', mine[1]!)).json();
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ own }: { own: boolean }) => own)).toEqual([
      expect.objectContaining({ account: me, proofs: ['password'], cameFrom: '127.0.0.0/24' }),
    ]);
    expect(JSON.stringify(listed)).not.toContain(mine[1]!.cookie.split('=')[1]);
  });

  it.each(['api', 'page'])('end one by one, from the very next request (%s)', async (way) => {
    const [first, second] = mine as [Browser, Browser];
    const id = await ownOf(second);
    const answer =
      way === 'api'
        ? await call('DELETE', `/sessions/${id}`, first)
        : await press(`/account/sessions/${id}/end`, first);
    expect(answer.statusCode).toBe(way === 'api' ? 204 : 303);
    expect(await states()).toEqual([true, false, true]);
    expect((await notedOf(me)).at(-1)).toMatchObject({ what: 'SessionRevoked', by: me });
  });

  it.each(['api', 'page'])('end like a sign-out where it is the one that asks (%s)', async (way) => {
    const [first] = mine as [Browser];
    const id = await ownOf(first);
    const answer =
      way === 'api'
        ? await call('DELETE', `/sessions/${id}`, first)
        : await press(`/account/sessions/${id}/end`, first);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(String(answer.headers['set-cookie'])).toContain('session=; Path=/; Max-Age=0');
    if (way === 'page') expect(answer.headers.location).toBe('/sign-in');
    expect(await states()).toEqual([false, true, true]);
  });

  it.each(['api', 'page'])('end all together, but for the one that asks (%s)', async (way) => {
    const [first] = mine as [Browser];
    await (way === 'api' ? call('DELETE', '/sessions', first) : press('/account/sessions/end', first));
    expect(await states()).toEqual([true, false, false]);
    expect((await notedOf(me)).at(-1)).toMatchObject({ what: 'SessionsRevoked', by: me });
  });

  it('end nobody else’s, nor twice, and then there is nothing to note', async () => {
    const other = await someone(1, ['reviewer']);
    const theirs = await ownOf(other.browsers[0]!);
    const before = (await noted(here)).length;
    for (const id of [theirs, randomUUID()])
      expect((await call('DELETE', `/sessions/${id}`, mine[0]!)).statusCode).toBe(204);
    expect(await isIn(other.browsers[0]!)).toBe(true);
    expect(await noted(here)).toHaveLength(before);
    expect((await call('DELETE', '/sessions/1', mine[0]!)).statusCode).toBe(400);
  });

  it('are not listed when they are over, to anyone', async () => {
    const [first, second] = mine as [Browser, Browser];
    const id = await ownOf(second);
    await here.owner.query(`update accounts.session set expires_at = now() where id = $1`, [id]);
    expect((await call('GET', '/sessions', first)).json()).toHaveLength(2);
    await here.owner.query(`update accounts.account set roles = '{reviewer}', sample = true where id = $1`, [me]);
    await here.owner.query(`update accounts.session set seen_at = now() - interval '31 minutes' where account = $1`, [
      me,
    ]);
    const { cookie } = (await someone(1, ['administrator'])).browsers[0]!;
    const all = await here.app.inject({ url: '/admin/sessions', headers: { cookie } });
    expect([all.statusCode, all.body.includes(me)]).toEqual([200, false]);
    expect(await states()).toEqual([false, false, false]);
  });

  it('are a page on which the one that asks cannot be ended by mistake', async () => {
    const { body } = await here.app.inject({ url: '/account/sessions', headers: { cookie: mine[0]!.cookie } });
    expect(body).toContain('This one');
    expect(body.match(/action="\/account\/sessions\/[-\da-f]{36}\/end"/g)).toHaveLength(2);
    expect(body).not.toContain(`/account/sessions/${await ownOf(mine[0]!)}/end`);
  });

  it('are for nobody who is not signed in', async () => {
    expect((await here.app.inject('/api/v1/sessions')).statusCode).toBe(401);
    expect((await here.app.inject('/account/sessions')).headers.location).toContain('/sign-in?next=');
  });

  it.each(['api', 'page'])('end by signing out, which is noted (%s)', async (way) => {
    const [first] = mine as [Browser];
    await (way === 'api' ? call('DELETE', '/session', first) : press('/sign-out', first));
    expect(await states()).toEqual([false, true, true]);
    expect((await notedOf(me)).at(-1)).toMatchObject({ what: 'SignedOut', by: me });
  });
});
