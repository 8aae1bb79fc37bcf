import { Chosen, Columns, Facets, Layout, Listing, Notice, type Page, Pager, Search, type View } from '#libs/web';
import { type Browsing, queryOf } from './asked.js';
import type { Browsed } from './browse-catalogue.js';
import { type Cursor, written } from './cursor.js';
import { facetsOf, filtersOf } from './filters.js';
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

/** The same question with other filters; it begins at the first page again. */
const without = (browsing: Browsing, chosen: Browsing['chosen']) => addressOf({ ...browsing, chosen });

export const CataloguePage: View<Model> = ({ page, browsing, browsed }) => {
  const { say } = page;
  const { q, chosen } = browsing;
  return (
    <Layout
      listed
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
            facets={facetsOf(page, chosen, browsed)}
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
      <Chosen
        page={page}
        filters={filtersOf(page, browsing.chosen).map(({ label, others }) => ({
          label,
          without: without(browsing, others),
        }))}
        clear={without(browsing, {})}
      />
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
