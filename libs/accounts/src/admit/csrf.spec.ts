import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '#libs/platform';
import { givenAccounts, type Installation } from '../given.js';

const command = '0b0f3f0a-9a52-4d6c-8c57-3f2f0a4f6f11';

describe('a request that changes something', () => {
  let here: Installation;
  let cookie: string;
  let csrf: string;
  beforeAll(async () => {
    here = await givenAccounts();
    await here.open();
    await here.open({ email: 'other@sample.invalid' });
    ({ cookie, csrf } = await here.signIn());
  });
  afterAll(() => here.stop());

  const write = (headers: Record<string, string>, payload: string, url = '/notes') =>
    here.app.inject({ method: 'POST', url, headers: { cookie, host: 'exchange.test', ...headers }, payload });
  const writeJson = (headers: Record<string, string> = {}) =>
    write({ 'content-type': 'application/json', ...headers }, '{"text":"hello"}');
  const writeForm = (fields: Record<string, string>, url?: string, headers: Record<string, string> = {}) =>
    write(
      { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      new URLSearchParams({ text: 'hello', ...fields }).toString(),
      url,
    );

  it.each([
    ['from our own pages', { 'sec-fetch-site': 'same-origin' }, 201],
    ['by the person themselves', { 'sec-fetch-site': 'none' }, 201],
    ['by no browser at all', {}, 201],
    ['from our own pages in an older browser', { origin: 'http://exchange.test' }, 201],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    [
      'from another site that claims our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://exchange.test' },
      403,
    ],
    ['from another site in an older browser', { origin: 'http://other.test' }, 403],
    ['from another port', { origin: 'http://exchange.test:8080' }, 403],
    ['from a hidden origin', { origin: 'null' }, 403],
  ])('sent %s', async (_, headers: Record<string, string>, status) => {
    expect((await writeJson(headers)).statusCode).toBe(status);
    expect((await writeForm({ csrf }, '/notes', headers)).statusCode).toBe(status);
  });

  it('knows one address where it is said how people get here, and not the one that the request was sent to', async () => {
    const config = here.app.get(Config);
    config.publicUrl = 'https://public.test/';
    try {
      for (const origin of ['http://exchange.test', 'http://public.test', 'https://public.test:8443', 'null', ''])
        expect([origin, (await writeJson({ origin })).statusCode]).toEqual([origin, 403]);
      // The cookie has another name there: that it is not known is as far as a stranger from the right page comes.
      expect((await writeJson({ origin: 'https://public.test' })).statusCode).toBe(401);
    } finally {
      delete config.publicUrl;
    }
  });

  it('refuses another site even where nobody is signed in, so that it cannot sign a visitor in as someone else', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const payload = { email: 'contributor@sample.invalid', password: 'x' };
    const answer = await here.app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
    expect(answer.statusCode).toBe(403);
  });

  it('refuses a form without the token of its session', async () => {
    const other = await here.signIn();
    expect((await writeForm({})).statusCode).toBe(403);
    expect((await writeForm({ csrf: '' })).statusCode).toBe(403);
    expect((await writeForm({ csrf: other.csrf })).statusCode).toBe(403);
    expect((await writeForm({ csrf }, '/sign-out', { cookie: other.cookie })).statusCode).toBe(403);
  });

  it('takes the token of a form with files from the address or a header, since its body is not read yet', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=edge' };
    const body = '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--edge--\r\n';
    expect((await write({ ...type, 'x-csrf-token': csrf }, body, '/files')).statusCode).toBe(201);
    expect((await write(type, body, `/files?csrf=${csrf}`)).statusCode).toBe(201);
    expect((await write(type, body, '/files?csrf=no')).statusCode).toBe(403);
    expect((await write(type, body, '/files')).statusCode).toBe(403);
  });

  it('leaves in the body of a form only what was filled in', async () => {
    const { note } = (await writeForm({ csrf, command })).json<{ note: unknown }>();
    expect(note).toEqual({ text: 'hello' });
  });

  it('takes a form sent twice for one command, and one that was changed before it was sent again for another', async () => {
    const commandOf = async (fields: Record<string, string>) =>
      (await writeForm({ csrf, command, ...fields })).json<{ asked: { command: string } }>().asked.command;
    const first = await commandOf({});
    expect(await commandOf({})).toBe(first);
    expect(await commandOf({ text: 'changed' })).not.toBe(first);
  });

  it('refuses a form that says two commands', async () => {
    const payload = new URLSearchParams([...['command', 'command'].map((name) => [name, command]), ['csrf', csrf]]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await write(headers, payload.toString())).statusCode).toBe(400);
  });

  const commandUnder = async (
    key: string,
    note = {},
    { url = '/notes', ...by }: { url?: string; cookie?: string } = {},
  ) => {
    const headers = { cookie, 'idempotency-key': key, ...by };
    const answer = await here.app.inject({ method: 'POST', url, headers, payload: note });
    return answer.json<{ asked: { command: string } }>().asked.command;
  };

  it('takes a request sent twice under one Idempotency-Key for one command, whatever the letters of the key', async () => {
    const key = '5B7B7A9E-95C1-4D55-8E0B-2D2D2F1F9A77';
    const first = await commandUnder(key);
    expect(first).not.toBe(key.toLowerCase());
    expect(await commandUnder(key.toLowerCase())).toBe(first);
    expect(await commandUnder(randomUUID())).not.toBe(first);
  });

  it('lets nobody choose the id of a command: a key is of one person, one address and one body', async () => {
    const key = randomUUID();
    const commands = [
      key,
      await commandUnder(key),
      await commandUnder(key, { text: 'changed' }),
      await commandUnder(key, {}, { url: '/files' }),
      await commandUnder(key, {}, { cookie: (await here.signIn('other@sample.invalid')).cookie }),
    ];
    expect(new Set(commands).size).toBe(commands.length);
    expect(await commandUnder(key, {}, { url: '/notes?csrf=anew' })).toBe(commands[1]);
  });

  it('refuses an Idempotency-Key that is no UUID', async () => {
    const refused = await writeJson({ 'idempotency-key': 'again' });
    expect([refused.statusCode, refused.json()]).toEqual([400, { detail: 'Idempotency-Key: must be a UUID' }]);
  });
});
