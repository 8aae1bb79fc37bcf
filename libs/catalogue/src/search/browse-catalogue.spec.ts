import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rebuild, rowHash } from '#libs/event-store';
import { catalogue } from '../catalogue.js';
import { type EntryRow, searched } from '../entry.js';
import { givenCatalogue, sampleEntries } from '../given.js';
import { asked } from './asked.js';
import { BrowseCatalogue, BrowseCatalogueHandler } from './browse-catalogue.js';

const entries = sampleEntries();
let given: Awaited<ReturnType<typeof givenCatalogue>>;

const browse = (query: Record<string, unknown> = {}) =>
  new BrowseCatalogueHandler(given.db).execute(new BrowseCatalogue(asked(query)));
const countOf = (facet: { value: string; count: number }[], value: string) =>
  facet.find((counted) => counted.value === value)?.count;

beforeAll(async () => {
  given = await givenCatalogue();
});

afterAll(() => given.end());

describe('browsing the catalogue', () => {
  it('lists every entry, the newest first', async () => {
    const { total, items, next } = await browse();
    expect(total).toBe(81);
    expect(items.map(({ number }) => number)).toEqual(
      entries
        .toReversed()
        .slice(0, 20)
        .map(({ number }) => number),
    );
    expect(next).not.toBeNull();
  });

  it('pages through all of them, each once, in the same order', async () => {
    for (const query of [{}, { q: 'trafficking' }, { q: 'of', sort: 'newest' }, { kind: 'practice' }]) {
      const whole = await browse({ ...query, limit: '100' });
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { items, next } = await browse({ ...query, limit: '7', cursor });
        paged.push(...items.map(({ id }) => id));
        cursor = next;
      }
      expect(paged).toEqual(whole.items.map(({ id }) => id));
      expect(new Set(paged).size).toBe(whole.total);
    }
  });

  it('finds entries that have all words, the last of which may be unfinished', async () => {
    const { items } = await browse({ q: 'lista suja' });
    expect(items.map(({ title }) => title)).toEqual([expect.stringContaining('lista suja')]);
    expect((await browse({ q: 'SURYA pag-as' })).total).toBe(1);
    expect((await browse({ q: 'surya volcano' })).total).toBe(0);
    expect((await browse({ q: "'); drop table & | ! <-> :*" })).total).toBeLessThan(81);
  });

  it('puts an entry that says it in the title before one that says it somewhere', async () => {
    const { items } = await browse({ q: 'hotline', limit: '100' });
    const says = items.map(({ title, summary }) => /hotline/i.test(title + summary));
    expect(says).toEqual(says.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(says).size).toBe(2);
  });

  it('finds a country by its name in another language, and what was done there in the region around it', async () => {
    const inBrazil = entries.filter(({ countries }) => countries.includes('BR')).length;
    expect((await browse({ q: 'Brésil' })).total).toBe(inBrazil);
    expect((await browse({ country: 'BR' })).total).toBe(inBrazil);
    const american = await browse({ region: '019', limit: '100' });
    expect(american.items.filter(({ countries }) => countries.includes('BR'))).toHaveLength(inBrazil);
  });

  it('takes one of the values of a facet, and all of the facets', async () => {
    const themes = ['demand', 'technology'];
    const expected = entries.filter(
      (entry) => entry.kind === 'practice' && entry.themes.some((theme) => themes.includes(theme)),
    );
    expect((await browse({ theme: themes, kind: 'practice' })).total).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
  });

  it('counts each facet as if its own filter were not set', async () => {
    const all = await browse();
    expect(all.facets.kind).toEqual([
      { value: 'practice', count: 41 },
      { value: 'resource', count: 30 },
      { value: 'experience', count: 10 },
    ]);
    const { facets, total } = await browse({ kind: 'practice' });
    expect(facets.kind).toEqual(all.facets.kind);
    expect(total).toBe(41);
    for (const { value, count } of facets.theme)
      expect([value, count]).toEqual([value, (await browse({ kind: 'practice', theme: value })).total]);
    expect(countOf(facets.theme, 'protection')).toBeLessThan(countOf(all.facets.theme, 'protection') ?? 0);
  });

  it('uses its index', async () => {
    const plan = await given.db.transaction(async (db): Promise<unknown> => {
      await db.query('set local enable_seqscan = off');
      return db.query(
        `explain select 1 from read_model.catalogue_entry where ${searched} @@ to_tsquery('simple', 'suja')`,
      );
    });
    expect(JSON.stringify(plan)).toContain('Bitmap Index Scan');
  });

  it('shows neither suspended nor retracted entries, in lists or counts', async () => {
    const [one, two] = entries as [EntryRow, EntryRow];
    await given.happens(one.id, { type: 'Suspended', data: { by: 's', reason: 'r' } });
    await given.happens(two.id, { type: 'Retracted', data: { by: 's', category: 'harm', publicReason: 'r' } });
    const { total, items, facets } = await browse({ limit: '100' });
    expect(total).toBe(79);
    expect(items.map(({ id }) => id).filter((id) => id === one.id || id === two.id)).toEqual([]);
    expect(facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(79);
  });

  it('finds the same when the catalogue was rebuilt', async () => {
    const before = [await rowHash(given.db, catalogue), await browse({ q: 'children' })];
    await rebuild(given.store, given.db, catalogue);
    expect([await rowHash(given.db, catalogue), await browse({ q: 'children' })]).toEqual(before);
  });
});
