import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Progress } from '#libs/event-store';
import { CatalogueModule } from './catalogue.module.js';
import type { EntryRow } from './entry.js';
import { givenCatalogue, sampleEntries } from './given.js';

const entries = sampleEntries();
const [first, second] = entries as [EntryRow, EntryRow];
let app: NestFastifyApplication;
let given: Awaited<ReturnType<typeof givenCatalogue>>;

beforeAll(async () => {
  given = await givenCatalogue();
  const providers = [
    { provide: DataSource, useValue: given.db },
    { provide: Progress, useValue: given.progress },
  ];
  @Global()
  @Module({ providers, exports: [DataSource, Progress] })
  class Installation {}
  const imports = [CqrsModule.forRoot(), Installation, CatalogueModule];
  const module = await Test.createTestingModule({ imports }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.init();
});

afterAll(async () => {
  await app.close();
  await given.end();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
describe('the catalogue as data', () => {
  it('answers exactly what it promises', async () => {
    const answer = (await get('/api/v1/catalogue?q=&kind=practice&theme=&country=&limit=2&cursor=')).json();
    expect(Object.keys(answer).toSorted()).toEqual(['facets', 'items', 'next', 'total']);
    expect(answer.total).toBe(41);
    expect(answer.items).toHaveLength(2);
    const item = ['id', 'number', 'kind', 'title', 'summary', 'organisation', 'countries', 'themes', 'publishedAt'];
    expect(Object.keys(answer.items[0])).toEqual(item);
    expect(answer.facets.theme[0]).toEqual({ value: expect.any(String), count: expect.any(Number) });
  });

  it('gives one entry with all its sections and its history', async () => {
    const entry = (await get(`/api/v1/catalogue/${first.number}`)).json();
    expect(entry).toMatchObject({ number: first.number, status: 'published', title: first.title, sample: true });
    expect(entry.sections).toEqual(first.content?.answers);
    expect(entry.history).toEqual([{ type: 'published', version: 1, at: first.publishedAt }]);
  });

  it('is compressed, and not sent again to who has it', async () => {
    const { headers, rawPayload } = await get('/api/v1/catalogue', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(rawPayload).toString()).total).toBe(81);
    const again = await get('/api/v1/catalogue', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
    expect(
      (await get('/api/v1/catalogue', { 'accept-encoding': 'br;q=0' })).headers['content-encoding'],
    ).toBeUndefined();
  });
});

describe('the pages', () => {
  it('show the catalogue in under 60 KB, with what was found', async () => {
    const { rawPayload } = await get('/catalogue?q=lista%20suja&utm_source=x', { 'accept-encoding': 'br' });
    const page = brotliDecompressSync(rawPayload).toString();
    expect(page).toContain('lista suja');
    expect(page).not.toContain('utm_source');
    expect((await get('/catalogue', { 'accept-encoding': 'br' })).rawPayload.length).toBeLessThan(20_000);
  });

  it('put the priorities first, by their numbers, then the stages, then the topics', async () => {
    const { payload } = await get('/catalogue');
    const headings = ['<legend>Priorities', '<span class="place">1</span><span>International legal', '<legend>Stages'];
    const places = [...headings, '>Prevention<', '>Partnership<', '<summary>Topics'].map((text) =>
      payload.indexOf(text),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('list countries by how often they are named, and the rest of them by their names', async () => {
    const { payload } = await get('/catalogue');
    const [, countries = ''] = payload.split('<legend class="unseen">Country');
    const listed = [...countries.split('</fieldset>')[0]!.matchAll(/<span>([^<]+)<\/span><span class="n">(\d+)/g)];
    const [frequent, rest] = [listed.slice(0, 8), listed.slice(8)];
    const counts = frequent.map(([, , count]) => Number(count));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(frequent.slice(1, 3).map(([, name]) => name)).toEqual(['Myanmar', 'Viet Nam']);
    const names = rest.map(([, name = '']) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    expect(rest.length).toBeGreaterThan(20);
  });

  it('say which filters are in use, and lead to the same list without each', async () => {
    const { payload } = await get('/catalogue?q=children&theme=demand&theme=gender&country=VN');
    const remove = [...payload.matchAll(/<a href="([^"]+)" aria-label="Remove filter: ([^"]+)"/g)];
    expect(remove.map(([, href, name]) => [name, href?.replaceAll('&amp;', '&')])).toEqual([
      ['Addressing demand', '/catalogue?q=children&theme=gender&country=VN'],
      ['Gender', '/catalogue?q=children&theme=demand&country=VN'],
      ['Viet Nam', '/catalogue?q=children&theme=demand&theme=gender'],
    ]);
    expect(payload).toContain('class="clear" href="/catalogue?q=children"');
    expect((await get('/catalogue?q=children')).payload).not.toContain('Remove filter');
  });

  it.each(entries.map(({ number, title }) => [number, title]))('show every entry whole: %s', async (number) => {
    const { payload, statusCode } = await get(`/e/${number}`);
    expect(statusCode).toBe(200);
    expect(payload.match(/(field|value|entry|hint)\.[a-z-]+\.[a-z-]+/i)?.[0]).toBeUndefined();
  });

  it('say the language of an entry, where it is at home, and what it is, to machines', async () => {
    const { payload } = await get(`/e/${entries[5]?.number}?lang=fr`, { 'accept-encoding': 'identity' });
    expect(payload).toContain('<html lang="fr"');
    expect(payload).toContain('<div class="written" lang="en" dir="auto">');
    expect(payload).toContain(`<link rel="canonical" href="/e/${entries[5]?.number}"`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(payload) ?? [];
    expect(JSON.parse(json)).toMatchObject({ identifier: entries[5]?.number, name: entries[5]?.title });
  });

  it('tell the sources last, their languages by name, and no line of an import as it was coded', async () => {
    const entry = entries.find(({ content }) =>
      (content?.answers['links']?.['notes'] as string | undefined)?.includes('source: es\n'),
    );
    const { payload } = await get(`/e/${entry?.number}`);
    const sections = [...payload.matchAll(/<section id="([a-z]+)"( class="apart")?/g)].map(([, id]) => id);
    expect(sections.slice(0, sections.indexOf('history')).at(-1)).toBe('sources');
    expect(payload).toContain('<dt>Languages of the source</dt><dd>Spanish</dd>');
    expect(payload).not.toContain('Languages of the source:');
  });

  it('cannot be broken by what an entry says', async () => {
    const evil = '</script><script>alert(1)</script>';
    const { id, number } = entries[9] as EntryRow;
    const data = {
      by: 's',
      kind: 'update',
      note: evil,
      section: 'identity',
      fields: { title: evil, summary: evil },
    } as const;
    await given.happens(id, { type: 'Corrected', data });
    const { payload } = await get(`/e/${number}`);
    expect(payload).toContain('alert(1)');
    expect(payload).not.toContain('<script>alert');
  });

  it('begin at the front door', async () => {
    const { payload, statusCode } = await get('/');
    expect(statusCode).toBe(200);
    expect(payload).toContain('/catalogue?theme=effective-remedies');
    expect(payload.match(/\?kind=[a-z]+">[^<]+/g)).toEqual([
      '?kind=practice">41 practices',
      '?kind=experience">10 experiences',
      '?kind=resource">30 resources',
    ]);
  });
});

describe('what is not shown', () => {
  it('is gone from lists and from its own address as soon as it is suspended, though both were kept ready', async () => {
    expect((await get('/api/v1/catalogue')).json().total).toBe(81);
    expect((await get(`/e/${first.number}`)).payload).toContain(first.title);
    await given.happens(first.id, { type: 'Suspended', data: { by: 's', reason: 'Secret' } });
    expect((await get('/api/v1/catalogue')).json().total).toBe(80);
    for (const url of [`/e/${first.number}`, `/api/v1/catalogue/${first.number}`]) {
      const { statusCode, payload } = await get(url);
      expect(statusCode).toBe(410);
      for (const said of [first.title, first.summary, first.organisation, 'Secret'])
        expect(payload).not.toContain(said);
    }
    await given.happens(first.id, { type: 'Reinstated', data: { by: 's', reason: 'r' } });
    expect((await get(`/e/${first.number}`)).payload).toContain(first.title);
  });

  it('leaves a public reason when it was retracted', async () => {
    const data = { by: 's', category: 'inaccurate', publicReason: 'Wrong figures.' } as const;
    await given.happens(second.id, { type: 'Retracted', data });
    const page = await get(`/e/${second.number}`);
    expect([page.statusCode, page.payload]).toEqual([410, expect.stringContaining('Wrong figures.')]);
    expect(page.payload).not.toContain(second.summary);
    const { tombstone } = (await get(`/api/v1/catalogue/${second.number}`)).json();
    expect(tombstone).toMatchObject({ category: 'inaccurate', reason: 'Wrong figures.', title: second.title });
  });

  it('has no file by a name that is no id', async () => {
    for (const file of ['1', '..%2F..', 'x.pdf'])
      expect((await get(`/e/${entries[3]?.number}/files/${file}`)).statusCode).toBe(404);
  });

  it('never was, where a number was not given', async () => {
    for (const number of ['GP-2026-9999', 'gp-2026-0001', 'x', '%00', '{"q":""}'])
      expect((await get(`/api/v1/catalogue/${encodeURIComponent(number)}`)).statusCode).not.toBe(200);
  });
});
