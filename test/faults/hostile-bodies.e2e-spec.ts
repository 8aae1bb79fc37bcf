import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import fc from 'fast-check';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Exchange, passwordOf, signIn, startExchange } from './exchange-process.js';
import { startDraft } from './writers.js';

const [contributor, stranger] = ['contributor@sample.invalid', 'reviewer-1@sample.invalid'];
let database: TestDatabase;
let exchange: Exchange;
let cookie: string;
let draft: string;
/** Of another organisation, which may not see the draft. */
let strangers: string;

interface Problem {
  type: string;
  status: number;
  errors?: { field: string; message: string }[];
}

async function send(path: string, body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(exchange.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body,
  });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

async function events(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from event_log.event');
  await client.end();
  return rows[0]?.count ?? 0;
}

beforeAll(async () => {
  database = await freshDatabase();
  exchange = await startExchange({ env: { DATABASE_URL: database.url }, demo: true });
  cookie = await signIn(exchange.url, contributor, passwordOf(exchange.printed(), contributor));
  strangers = await signIn(exchange.url, stranger, passwordOf(exchange.printed(), stranger));
  draft = await startDraft(exchange.url, cookie, '5f0c4b1e-7a6e-4a63-8a0e-0a1f7e5d3c2b');
}, 120_000);

afterAll(async () => {
  await exchange.stop();
  await database.drop();
}, 60_000);

const title = (value: string) => `{"section":"identity","base":0,"fields":{"title":${value}}}`;
const nested = '['.repeat(10_000) + ']'.repeat(10_000);

describe('a body that is not right', () => {
  it.each([
    ['too large', title(JSON.stringify('x'.repeat(2_000_000))), 413, 'body'],
    ['not JSON', '{"section":', 400, 'body'],
    ['nothing', '', 400, 'body'],
    ['null', 'null', 400, 'body'],
    ['a list', '[{"section":"identity"}]', 400, 'body'],
    ['an unknown key', '{"section":"identity","base":0,"fields":{},"author":"me"}', 400, 'author'],
    ['an unknown section', '{"section":"nothing","base":0,"fields":{}}', 400, 'section'],
    ['an unknown field', '{"section":"identity","base":0,"fields":{"nothing":"x"}}', 400, 'fields.nothing'],
    ['a key of the prototype', '{"section":"identity","base":0,"fields":{"toString":"x"}}', 400, 'fields.toString'],
    ['the prototype', '{"__proto__":{"section":"identity"}}', 400, 'body'],
    ['wrong types', '{"section":5,"base":0,"fields":{}}', 400, 'section'],
    ['a base that is no number', '{"section":"identity","base":"0","fields":{}}', 400, 'base'],
    ['a base beyond all numbers', '{"section":"identity","base":1e400,"fields":{}}', 400, 'base'],
    ['a title that is a list', title('["x"]'), 400, 'fields.title'],
    ['a title that is too long', title(JSON.stringify('x'.repeat(121))), 400, 'fields.title'],
    ['NUL', title('"a\\u0000b"'), 400, 'fields.title'],
    ['half a character', title('"a\\ud800b"'), 400, 'fields.title'],
    ['NUL in a name', '{"section":"identity","base":0,"fields":{"a\\u0000":"x"}}', 400, 'fields.a\0'],
    ['10,000 nested arrays', title(nested), 400, expect.stringMatching(/^fields\.title\.0/)],
    ['10,000 nested arrays alone', nested, 400, 'body'],
  ])('is refused by name, and changes nothing: %s', async (_, body, status, field) => {
    const before = await events();
    const answer = await send(`/api/v1/submissions/${draft}/edit-section`, body);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    const problem = JSON.parse(answer.text) as Problem;
    expect(problem.errors?.map((error) => error.field)).toEqual([field]);
    expect(await events()).toBe(before);
  });

  it('is refused where its media type is not known', async () => {
    const answer = await send(`/api/v1/submissions/${draft}/edit-section`, '<x/>', { 'content-type': 'text/xml' });
    expect([answer.status, answer.type]).toEqual([415, 'application/problem+json']);
  });

  it.each([
    ['no id at all', 'x'],
    ['NUL', '%00'],
    ['an address that is no text', '%ff'],
    ['somebody else', '00000000-0000-4000-8000-000000000000'],
  ])('of a submission that there is not: %s', async (_, id) => {
    const answer = await send(`/api/v1/submissions/${id}/edit-section`, title('"x"'));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('of a submission of another organisation is answered as if there were none', async () => {
    const before = await events();
    for (const verb of ['edit-section', 'submit', 'withdraw']) {
      const body =
        verb === 'edit-section' ? title('"x"') : verb === 'submit' ? '{"consent":true,"doNoHarm":true}' : '{}';
      const answer = await send(`/api/v1/submissions/${draft}/${verb}`, body, { cookie: strangers });
      expect([verb, answer.status]).toEqual([verb, 404]);
    }
    expect(await events()).toBe(before);
  });
});

describe('what is no request', () => {
  /** All that comes back over one connection. */
  const write = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = '';
      const { hostname, port } = new URL(exchange.url);
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (part) => (answer += part.toString('latin1')));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    ['words', 'hello there\r\n\r\n', 400],
    ['a method that there is not', 'FOO / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('is answered with a problem and the headers of every answer: %s', async (_, bytes, status) => {
    const [head = '', body = ''] = (await write(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('content-type: application/problem+json');
    expect(head.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(JSON.parse(body)).toMatchObject({ status, type: '/problems/bad-input' });
  });
});

describe('whatever is sent', () => {
  const paths = () => [
    '/api/v1/submissions',
    ...['edit-section', 'submit', 'invite-co-author', 'assess', 'publish', 'correct', 'start-revision'].map(
      (verb) => `/api/v1/submissions/${draft}/${verb}`,
    ),
    '/api/v1/session',
  ];

  it('is answered with a problem and never with a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths()), fc.json({ maxDepth: 6 }), async (path, body) => {
        const { status, text } = await send(path, body);
        if (status >= 400)
          expect(JSON.parse(text)).toMatchObject({ status, type: expect.stringMatching(/^\/problems\//) });
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is asked for in an address is answered likewise', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const readable = ['/catalogue', '/api/v1/catalogue', '/', '/sign-in'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...readable),
        fc.constantFrom('q', 'kind', 'theme', 'country', 'limit', 'cursor', 'lang', 'next'),
        text,
        async (path, name, value) => {
          const query = new URLSearchParams([[name, value]]);
          const { status } = await fetch(`${exchange.url}${path}?${query}`);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
