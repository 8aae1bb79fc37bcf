import {
  Columns,
  countryName,
  type Facet,
  Facets,
  inOrder,
  Layout,
  Listing,
  Notice,
  type Page,
  Pager,
  regionName,
  Search,
  type View,
} from '#libs/web';
import { type Browsing, queryOf } from './asked.js';
import type { Browsed } from './browse-catalogue.js';
import { type Cursor, written } from './cursor.js';
import { type FacetName, facetNames } from './facets.js';
import { listed } from './listed.js';

interface Model {
  browsing: Browsing;
  browsed: Browsed;
}

/** The address of a page of the catalogue; the same question has the same address. */
export function addressOf(browsing: Browsing, cursor: Cursor | string | null = null): string {
  const query = new URLSearchParams(queryOf(browsing));
  if (cursor) query.set('cursor', typeof cursor === 'string' ? cursor : written(cursor));
  return query.size ? `/catalogue?${query}` : '/catalogue';
}

export const CataloguePage: View<Model> = ({ page, browsing, browsed }) => {
  const { say } = page;
  const { q, chosen } = browsing;
  return (
    <Layout
      page={page}
      title={say('catalogue.title')}
      lead={say('catalogue.lead')}
      under={<Search page={page} action="/catalogue" label={say('catalogue.search')} value={q} keep={chosen} />}
      head={
        <>
          <meta name="description" content={say('catalogue.lead')} />
          <link rel="canonical" href={page.url} />
        </>
      }
    >
      <Columns
        side={
          <Facets
            page={page}
            action="/catalogue"
            facets={shown(page, browsing, browsed)}
            keep={{ q: q || undefined }}
          />
        }
      >
        <Results page={page} browsing={browsing} browsed={browsed} />
      </Columns>
    </Layout>
  );
};

function Results({ page, browsing, browsed: { total, items, next } }: Model & { page: Page }) {
  const { say } = page;
  return (
    <section aria-labelledby="results">
      <div class="bar">
        <h2 id="results">{say('catalogue.total', { total })}</h2>
        <p>
          <Order page={page} browsing={browsing} />
        </p>
      </div>
      {items.length > 0 ? (
        <Listing items={items.map((found) => listed(page, found))} />
      ) : (
        <Notice title={say('catalogue.none')}>
          <p>
            {say('catalogue.none.text')} <a href="/catalogue">{say('catalogue.all')}</a>
          </p>
        </Notice>
      )}
      <Pager
        page={page}
        first={browsing.cursor ? addressOf(browsing) : undefined}
        next={next ? addressOf(browsing, next) : undefined}
      />
    </section>
  );
}

/** In which order the list is, and the other order where there is a choice. */
function Order({ page: { say }, browsing }: { page: Page; browsing: Browsing }) {
  if (!browsing.q) return <>{say('catalogue.sort.newest')}</>;
  const other = browsing.sort === 'newest' ? 'relevance' : 'newest';
  return (
    <>
      {say(`catalogue.sort.${browsing.sort}`)} ·{' '}
      <a href={addressOf({ ...browsing, sort: other })}>{say(`catalogue.sort.${other}.instead`)}</a>
    </>
  );
}

/** Long lists are cut: what is chosen always shows, and any value can be asked for in the address. */
const most = 24;

function shown(page: Page, { chosen }: Browsing, { facets }: Browsed): Facet[] {
  return facetNames.map((name) => {
    const picked = chosen[name] ?? [];
    const counted = [
      ...facets[name],
      ...picked
        .filter((value) => !facets[name].some((one) => one.value === value))
        .map((value) => ({ value, count: 0 })),
    ];
    const values = counted
      .map(({ value, count }) => ({ value, count, label: labelOf(page, name, value), chosen: picked.includes(value) }))
      .filter((value, index) => value.chosen || index < most);
    const sorted = name === 'country' ? values.toSorted((a, b) => inOrder(a.label, b.label, page.language)) : values;
    return { name, label: page.say(`catalogue.facet.${name}`), values: sorted };
  });
}

function labelOf({ say, language }: Page, name: FacetName, value: string): string {
  if (name === 'country') return countryName(value, language);
  if (name === 'region') return regionName(value, language);
  if (name === 'organisation' || name === 'instrument') return value;
  if (name === 'kind') return say(`kind.${value}`);
  return say(`value.${name === 'evidence' ? 'level' : name}.${value}`);
}
