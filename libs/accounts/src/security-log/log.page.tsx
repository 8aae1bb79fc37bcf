import { Chosen, Columns, dateText, Layout, Notice, type Page, Pager, Search, Table, type View } from '#libs/web';
import { AdminPlaces } from '../administer/admin-places.js';
import type { AccountSheet } from '../administer/read-account.js';
import type { OrganisationName } from '../organisation-names.js';
import { LogFilters } from './log-filters.js';
import { From, What, When, Who } from './log-line.js';
import { logAddress } from './log-address.js';
import { filters, type LookedFor } from './log.query.js';
import type { LoggedPart } from './logged.body.js';

interface Model {
  lookedFor: LookedFor;
  part: LoggedPart;
  organisations: OrganisationName[];
  /** Whose entries these are, where they are somebody's only. */
  account: AccountSheet | null;
}

type Shown = Model & { page: Page };

/** What happened to accounts, newest first. */
export const SecurityLogPage: View<Model> = (shown) => {
  const { page, lookedFor } = shown;
  const { q, ...kept } = lookedFor;
  return (
    <Layout
      page={page}
      title={page.say('accounts.admin.security')}
      over={<AdminPlaces page={page} />}
      lead={page.say('accounts.security.lead')}
      under={
        <Search page={page} action="/admin/security" label={page.say('accounts.admin.search')} value={q} keep={kept} />
      }
    >
      <Columns side={<LogFilters page={page} lookedFor={lookedFor} />}>
        <Found {...shown} />
      </Columns>
    </Layout>
  );
};

const Found = ({ page, lookedFor, part, organisations, account }: Shown) => (
  <section aria-labelledby="found">
    <div class="bar">
      <h2 id="found">{page.say('accounts.security.newest')}</h2>
      <p>
        <a href={logAddress(lookedFor, { path: '/admin/security.csv' })} download>
          {page.say('accounts.security.export')}
        </a>
      </p>
    </div>
    <Chosen page={page} filters={inUse({ page, lookedFor, account })} clear="/admin/security" />
    {part.items.length > 0 ? (
      <Table
        quiet
        caption={page.say('accounts.admin.security')}
        columns={['what', 'who', 'when', 'from'].map((name) => ({ label: page.say(`accounts.security.${name}`) }))}
        rows={part.items.map((entry) => [
          <What page={page} entry={entry} organisations={organisations} />,
          <Who page={page} entry={entry} />,
          <When page={page} entry={entry} />,
          <From page={page} entry={entry} />,
        ])}
      />
    ) : (
      <Notice>{page.say('accounts.security.none')}</Notice>
    )}
    <Pager page={page} next={part.next ? logAddress(lookedFor, { cursor: part.next }) : undefined} />
  </section>
);

type Filtering = Pick<Shown, 'page' | 'lookedFor' | 'account'>;

const inUse = ({ page, lookedFor, account }: Filtering) =>
  filters
    .filter((name) => name !== 'q' && lookedFor[name])
    .map((name) => ({
      label: called({ page, lookedFor, account }, name),
      without: logAddress(lookedFor, { without: name }),
    }));

/** What a filter that is in use is called. */
function called({ page: { say, language }, lookedFor, account }: Filtering, name: keyof LookedFor): string {
  const value = lookedFor[name] ?? '';
  if (name === 'account') return account?.name || account?.email || value;
  if (name === 'from' || name === 'until')
    return say(`accounts.security.${name}-day`, { day: dateText(value, language) });
  return name === 'network' ? value : say(`accounts.security.${name}.${value}`);
}
