import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenAccounts, goodPassword, type Installation, sampleAccount } from '../given.js';

const { email } = sampleAccount;

describe('the sign-in page', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await givenAccounts();
    await here.open();
  });
  afterAll(() => here.stop());

  const get = (url: string, cookie = '') => here.app.inject({ method: 'GET', url, headers: { cookie } });
  const post = (url: string, fields: Record<string, string>, cookie = '') => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie };
    return here.app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
  };

  it('asks for e-mail and password, and remembers where to go', async () => {
    const { statusCode, headers, body } = await get('/sign-in?next=%2Fsubmissions');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toMatch(/^<!doctype html>/);
    for (const part of [
      'autocomplete="username"',
      'autocomplete="current-password"',
      'name="next" value="/submissions"',
    ])
      expect(body).toContain(part);
  });

  it.each([
    ['/submissions?status=draft', '/submissions?status=draft'],
    ['//other.test', '/desk'],
    ['', '/desk'],
  ])('goes on from %j to %s', async (next, location) => {
    const answer = await post('/sign-in', { email, password: goodPassword, next, command: crypto.randomUUID() });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, location]);
    expect((await get('/sign-in', String(answer.headers['set-cookie']).split(';')[0])).statusCode).toBe(303);
  });

  it('says what is missing at its field, and keeps the address', async () => {
    const answer = await post('/sign-in', { email: 'someone', password: '' });
    expect(answer.statusCode).toBe(400);
    for (const part of ['role="alert"', 'href="#email"', 'href="#password"', 'value="someone"', 'aria-invalid'])
      expect(answer.body).toContain(part);
  });

  it('forgets another site that it was told to go on to', async () => {
    for (const answer of [await get('/sign-in?next=//other.test'), await post('/sign-in', { next: '//other.test' })]) {
      expect(answer.body).toContain('name="next" value="/desk"');
      expect(answer.body).not.toContain('value="//other.test"');
    }
  });

  it('says that one of the two is not right, keeps the address and never the password', async () => {
    const answer = await post('/sign-in', { email, password: 'wrong "password"', next: '/submissions' });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([401, undefined]);
    expect(answer.body).toContain('The e-mail address or the password is not correct');
    expect(answer.body).toContain(`value="${email}"`);
    expect(answer.body).toContain('value="/submissions"');
    expect(answer.body).not.toMatch(/wrong (&quot;|")password/);
  });

  it('asks someone who guesses to wait', async () => {
    const guess = { email: 'other@sample.invalid', password: 'x' };
    for (let times = 0; times < 5; times++) await post('/sign-in', guess);
    const { statusCode, headers, body } = await post('/sign-in', guess);
    expect(statusCode).toBe(429);
    expect(body).toContain(`Try again in ${headers['retry-after']} seconds;`);
  });

  it('signs out by a form of the session only, and goes home', async () => {
    const { cookie, csrf } = await here.signIn();
    expect((await post('/sign-out', {}, cookie)).statusCode).toBe(403);
    const answer = await post('/sign-out', { csrf }, cookie);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
    expect((await get('/desk', cookie)).statusCode).toBe(303);
  });
});
