import { Search } from '../finding/search.js';
import { Layout } from '../layout/layout.js';
import type { Page, View } from '../page.js';
import { Listing, type Listed } from '../reading/listing.js';

export interface Home {
  /** How many entries the catalogue holds. */
  total: number;
  /** And how many of each kind. */
  kinds: { value: string; count: number }[];
  /** The common priorities in their order: a value of the theme vocabulary, and how many entries serve it. */
  priorities: { value: string; count: number }[];
  /** The entries published last, as the catalogue lists them. */
  latest: Listed[];
}

/** The front door: a question, the priorities, what is new, and why it can be trusted. */
export const HomePage: View<Home> = ({ page, total, kinds, priorities, latest }) => {
  const { say } = page;
  return (
    <Layout
      listed
      page={page}
      front
      title={say('web.home.title')}
      lead={say('web.home.lead')}
      under={
        <>
          <Search page={page} action="/catalogue" label={say('web.home.search')} />
          <Kinds page={page} kinds={kinds} />
        </>
      }
      head={<meta name="description" content={say('web.home.lead')} />}
    >
      <Priorities page={page} priorities={priorities} />
      <section>
        <div class="bar">
          <h2>{say('web.home.latest')}</h2>
          <p>
            {say('web.home.count', { total })} · <a href="/catalogue">{say('web.home.all')}</a>
          </p>
        </div>
        <Listing items={latest} paired />
      </section>
      <Ways page={page} />
    </Layout>
  );
};

/** What the catalogue holds, in numbers that lead to it. */
const Kinds = ({ page: { say }, kinds }: { page: Page; kinds: Home['kinds'] }) => (
  <ul class="kinds" aria-label={say('web.home.kinds')}>
    {kinds.map(({ value, count }) => (
      <li>
        <a href={`/catalogue?kind=${encodeURIComponent(value)}`}>{say(`web.home.kind.${value}`, { count })}</a>
      </li>
    ))}
  </ul>
);

function Priorities({ page: { say }, priorities }: { page: Page; priorities: Home['priorities'] }) {
  return (
    <section>
      <h2>{say('web.home.priorities')}</h2>
      <p>{say('web.home.priorities.lead')}</p>
      <ol class="priorities">
        {priorities.map(({ value, count }) => (
          <li>
            <a href={`/catalogue?theme=${encodeURIComponent(value)}`}>{say(`value.theme.${value}`)}</a>
            <small>{say('web.home.entries', { count })}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

const ways = ['written', 'reviewed', 'safe'];

function Ways({ page: { say } }: { page: Page }) {
  return (
    <section>
      <div class="bar">
        <h2>{say('web.home.how')}</h2>
        <p>
          <a href="/criteria">{say('web.home.criteria')}</a>
        </p>
      </div>
      <div class="ways">
        {ways.map((way) => (
          <section>
            <h3>{say(`web.home.how.${way}`)}</h3>
            <p>{say(`web.home.how.${way}.text`)}</p>
          </section>
        ))}
      </div>
    </section>
  );
}
