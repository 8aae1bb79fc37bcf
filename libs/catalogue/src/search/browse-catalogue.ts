import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Watchable } from '#libs/event-store';
import type { Kind } from '#libs/submissions';
import { searched } from '../entry.js';
import type { Browsing } from './asked.js';
import { type Cursor, written } from './cursor.js';
import { type FacetName, facetNames, facets } from './facets.js';

/** An entry as a list shows it. */
export interface Found {
  id: string;
  number: string;
  kind: Kind;
  title: string;
  summary: string;
  organisation: string;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  regions: string[];
  themes: string[];
  evidence: string | null;
  language: string;
  /** When it first came out: ISO 8601, UTC. */
  publishedAt: string;
}

export interface Browsed {
  /** All that fit, on whatever page. */
  total: number;
  items: Found[];
  /** How many would fit for each value, were its facet's own filter not set; the most frequent first. */
  facets: Record<FacetName, { value: string; count: number }[]>;
  /** The cursor of the next page, null on the last. */
  next: string | null;
}

export class BrowseCatalogue extends Query<Browsed> {
  constructor(readonly browsing: Browsing) {
    super();
  }
}

/** Questions to the catalogue; what was searched for is not told. */
export const searches = new Watchable<object>('search');

@QueryHandler(BrowseCatalogue)
export class BrowseCatalogueHandler implements IQueryHandler<BrowseCatalogue> {
  constructor(private readonly db: DataSource) {}

  async execute({ browsing }: BrowseCatalogue): Promise<Browsed> {
    const { text, values } = statement(browsing);
    const [row] = await searches.watched({}, () => this.db.query<[Row]>(text, values));
    const items = row.items.slice(0, browsing.limit);
    const last = items.at(-1);
    const next = last && row.items.length > browsing.limit ? written(last) : null;
    return { total: row.total, items, facets: row.facets, next };
  }
}

interface Row {
  total: number;
  /** One more than a page, where there is more. */
  items: (Found & Cursor)[];
  facets: Browsed['facets'];
}

/** One statement for all, so that entries, total and counts tell of the same moment. */
function statement(browsing: Browsing): { text: string; values: unknown[] } {
  const { words, chosen, sort, limit, cursor } = browsing;
  const values: unknown[] = [];
  const given = (value: unknown) => `$${values.push(value)}`;

  const match = words.length > 0 ? `to_tsquery('simple', ${given(prefixed(words))})` : null;
  // Ranked by title and summary only: weighing the whole text of every hit took four times as long as finding them.
  const rank = match && sort === 'relevance' ? `ts_rank(to_tsvector('simple', heading), ${match})` : '0::real';
  const filters = facetNames.flatMap((name) => {
    const picked = chosen[name];
    return picked ? [{ name, sql: `${facets[name].column} && ${given(picked)}::text[]` }] : [];
  });
  const fits = (but?: FacetName) =>
    ['true', ...filters.filter(({ name }) => name !== but).map(({ sql }) => sql)].join(' and ');
  const after = cursor
    ? `(rank, published_at, number) < (${given(cursor.rank)}::real, ${given(cursor.publishedAt)}, ${given(cursor.number)})`
    : 'true';

  const text = `
    with hit as materialized (
      select id, number, kind, title, summary, organisation, countries, regions, themes, exploitation, instruments,
             evidence, language, published_at, ${rank} as rank
      from read_model.catalogue_entry
      where status = 'published' and ${match ? `${searched} @@ ${match}` : 'true'}
    )
    select
      (select count(*)::int from hit where ${fits()}) as total,
      (select coalesce(json_agg(item), '[]') from (
        select id, number, kind, title, summary, organisation, countries, regions, themes, evidence, language,
               published_at as "publishedAt", rank
        from hit where ${fits()} and ${after}
        order by rank desc, hit.published_at desc, number desc limit ${given(limit + 1)}::int
      ) item) as items,
      json_build_object(${facetNames.map((name) => `'${name}', ${counted(name, fits(name))}`).join(', ')}) as facets`;
  return { text, values };
}

const counted = (name: FacetName, fits: string) => `(
  select coalesce(json_agg(json_build_object('value', value, 'count', count) order by count desc, value), '[]') from (
    select value, count(*)::int as count from hit, unnest(${facets[name].column}) as value where ${fits} group by value
  ) counted)`;

/** Folded words hold letters and digits only, so none of them can be an operator. */
const prefixed = (words: string[]): string =>
  words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & ');
