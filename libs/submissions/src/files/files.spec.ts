import { createHash, randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { QueryBus } from '@nestjs/cqrs';
import type { Recorded } from '#libs/event-store';
import { assessment, givenHouse, type House, signed, type Someone } from '../pages/given.js';
import { SeePublishedFile } from './see-file.js';

let house: House;
beforeAll(async () => {
  house = await givenHouse();
});
afterAll(() => house.end());

const boundary = 'sample-boundary';
const pdf = '%PDF-1.7 sample';

/** A form with one file, as a browser sends it. */
const multipart = (name: string, content: string | Buffer) =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

const headersOf = (by: Someone) => ({
  cookie: house.who[by].cookie,
  'content-type': `multipart/form-data; boundary=${boundary}`,
});

async function attach(
  id: string,
  by: Someone,
  name: string,
  content: string | Buffer,
  url = `/api/v1/submissions/${id}/attach-file`,
  more: Record<string, string> = {},
) {
  const { csrf } = house.who[by];
  const headers = { ...headersOf(by), ...more };
  const answer = await house.app.inject({
    method: 'POST',
    url: `${url}?csrf=${csrf}`,
    headers,
    payload: multipart(name, content),
  });
  await house.settle();
  return answer;
}

const filesOf = async (id: string, by: Someone) => (await house.get(`/api/v1/submissions/${id}`, by)).json().files;

it('keeps what was attached, and gives it back to be saved only', async () => {
  const id = await house.draft();
  expect((await attach(id, 'author', '../a report.exe', pdf)).statusCode).toBe(200);
  const [file] = await filesOf(id, 'author');
  expect(file).toMatchObject({ name: 'a report.pdf', mediaType: 'application/pdf', size: pdf.length });
  const { payload, headers } = await house.get(`/submissions/${id}/files/${file.id}`, 'author');
  expect(payload).toBe(pdf);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="a report.pdf"; filename*=UTF-8''a%20report.pdf`,
  });
});

it('goes back to the submission when a form sent it, and says there what was wrong', async () => {
  const id = await house.draft();
  const form = `/submissions/${id}/attach-file`;
  expect((await attach(id, 'author', 'a.pdf', pdf, form)).headers['location']).toBe(
    `/submissions/${id}?done=attach-file#files`,
  );
  const wrong = await attach(id, 'author', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]), form);
  expect([wrong.statusCode, wrong.payload]).toEqual([400, expect.stringContaining('href="#file"')]);
});

it.each([
  ['nothing in it', ''],
  ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
  ['what is no PDF, CSV or text', Buffer.from([0, 1, 2])],
])('refuses a file with %s', async (_, content) => {
  const id = await house.draft();
  const answer = await attach(id, 'author', 'a.txt', content);
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([400, 'file']);
  expect(await house.db.query('select 1 from submissions.file where submission = $1', [id])).toEqual([]);
});

describe('a file that was sent twice under one key', () => {
  const bytesKept = (id: string) => house.db.query('select bytes from submissions.file where submission = $1', [id]);

  it('is attached once', async () => {
    const id = await house.draft();
    const key = { 'idempotency-key': randomUUID() };
    const first = await attach(id, 'author', 'a.pdf', pdf, undefined, key);
    expect((await attach(id, 'author', 'a.pdf', pdf, undefined, key)).json()).toEqual(first.json());
    expect([await filesOf(id, 'author'), await bytesKept(id)]).toEqual([[expect.anything()], [expect.anything()]]);
  });

  it('is another where it holds something else: what an event says of a file is true of its bytes', async () => {
    const id = await house.draft();
    const key = { 'idempotency-key': randomUUID() };
    for (const content of [pdf, `${pdf}, again`]) await attach(id, 'author', 'a.pdf', content, undefined, key);
    for (const file of await filesOf(id, 'author')) {
      const { rawPayload } = await house.get(`/submissions/${id}/files/${file.id}`, 'author');
      expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(file.sha256);
    }
    expect(await filesOf(id, 'author')).toHaveLength(2);
  });
});

describe('a file that takes its time', () => {
  async function eventsOf(id: string) {
    const events: Recorded[] = [];
    for await (const event of house.store.read(`submission-${id}`)) events.push(event);
    return events;
  }

  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  /** Sends the headers and half of the file, waits for what happens meanwhile, and sends the rest. */
  async function meanwhile(id: string, happens: () => Promise<unknown>) {
    const { csrf } = house.who.colleague;
    const headers = headersOf('colleague');
    const [payload, whole] = [new PassThrough(), multipart('a.pdf', pdf)];
    // Without `then` it would begin only when it is awaited.
    const answer = house.app
      .inject({
        method: 'POST',
        url: `/api/v1/submissions/${id}/attach-file?csrf=${csrf}`,
        headers,
        payload,
      })
      .then(({ statusCode }) => statusCode);
    payload.write(whole.subarray(0, 120));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await happens();
    payload.end(whole.subarray(120));
    return answer;
  }
  const kept = async (id: string) => [
    await house.db.query('select 1 from submissions.file where submission = $1', [id]),
    (await eventsOf(id)).map(({ type }) => type),
  ];

  it('is attached when all of it has come', async () => {
    const id = await house.draft('colleague', {});
    const begun = new Date().toISOString();
    expect(await meanwhile(id, async () => null)).toBe(200);
    const attached = (await eventsOf(id)).at(-1);
    expect(attached?.type).toBe('FileAttached');
    expect(Date.parse(String(attached?.meta.at)) - Date.parse(begun)).toBeGreaterThanOrEqual(100);
  });

  it.each([
    ['is signed out', 'update accounts.session set expires_at = $2 where account = $1', new Date(), tomorrow],
    ['is disabled', 'update accounts.account set disabled_at = $2 where id = $1', new Date(), null],
  ])('is not attached, nor kept, where whoever sends it %s meanwhile', async (_, change, now, before) => {
    const id = await house.draft('colleague', {});
    const { id: account } = house.who.colleague;
    expect(await meanwhile(id, () => house.db.query(change, [account, now]))).toBe(401);
    await house.db.query(change, [account, before]);
    expect(await kept(id)).toEqual([[], ['DraftStarted']]);
  });

  it('is not waited for where it may not be attached', async () => {
    const id = await house.draft();
    const { csrf } = house.who.stranger;
    const headers = headersOf('stranger');
    const payload = new PassThrough();
    const url = `/api/v1/submissions/${id}/attach-file?csrf=${csrf}`;
    expect((await house.app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(404);
    payload.destroy();
  });
});

it('takes no bytes from whom it does not concern, and shows them none', async () => {
  const id = await house.draft();
  await attach(id, 'author', 'a.pdf', pdf);
  const [file] = await filesOf(id, 'author');
  for (const by of ['stranger', 'secretariat1', 'focalPoint'] as const) {
    expect((await attach(id, by, 'b.pdf', pdf)).statusCode).toBe(404);
    expect((await house.get(`/submissions/${id}/files/${file.id}`, by)).statusCode).toBe(404);
  }
  expect(await house.db.query('select 1 from submissions.file where submission = $1', [id])).toHaveLength(1);
});

it('is for everyone once it is published, and for nobody while the entry is suspended', async () => {
  const id = await house.draft();
  await attach(id, 'author', 'a.pdf', pdf);
  await house.done(id, ['submit', 'author', signed], ['clear', 'focalPoint'], ['screen-in', 'secretariat1']);
  for (const by of ['reviewer1', 'reviewer2'] as const)
    await house.done(
      id,
      ['invite-reviewer', 'secretariat1', { reviewer: house.who[by].id }],
      ['accept-invitation', by, { noInterest: true }],
      ['assess', by, assessment],
    );
  await house.done(id, ['approve', 'secretariat1', { reason: 'It helps.' }]);
  const { preview, files } = (await house.get(`/api/v1/submissions/${id}`, 'secretariat2')).json();
  await house.done(id, ['publish', 'secretariat2', { seen: preview.mark }]);
  const { number } = (await house.get(`/api/v1/submissions/${id}`, 'author')).json().entry;
  const read = () => house.app.get(QueryBus).execute(new SeePublishedFile(number, files[0].id));
  expect(String((await read()).bytes)).toBe(pdf);
  await house.done(id, ['suspend', 'secretariat1', { reason: 'A worry' }]);
  await expect(read()).rejects.toThrow('no such file');
});
