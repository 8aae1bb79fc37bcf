import {
  Chosen,
  Columns,
  type Facet,
  Facets,
  Layout,
  listText,
  Mark,
  Notice,
  type Page,
  Pager,
  Search,
  Table,
  type Tone,
  type View,
} from '#libs/web';
import type { OrganisationName } from '../organisation-names.js';
import { AdminPlaces } from './admin-places.js';
import {
  type AccountState,
  accountStates,
  facetsOfAccounts,
  type ListedAccount,
  type Listing,
  type Looking,
} from './list-accounts.js';
import { listAddress } from './list-address.js';

interface Model {
  looking: Looking;
  listing: Listing;
  organisations: OrganisationName[];
}

type Shown = Model & { page: Page };

/** Everybody who has an account or could have one, found by name, state, role or organisation. */
export const AccountsPage: View<Model> = ({ page, looking, listing, organisations }) => {
  const { say } = page;
  const { q, ...kept } = looking;
  const search = (
    <Search page={page} action="/admin/accounts" label={say('accounts.admin.search')} value={q} keep={kept} />
  );
  return (
    <Layout page={page} title={say('accounts.admin.accounts')} over={<AdminPlaces page={page} />} under={search}>
      <Columns
        side={
          <Facets
            page={page}
            action="/admin/accounts"
            facets={facets({ page, looking, listing, organisations })}
            keep={{ q: q || undefined }}
          />
        }
      >
        <Found page={page} looking={looking} listing={listing} organisations={organisations} />
      </Columns>
    </Layout>
  );
};

const Found = ({ page, looking, listing, organisations }: Shown) => (
  <section aria-labelledby="found">
    <div class="bar">
      <h2 id="found">{page.say('accounts.admin.count', { count: listing.total })}</h2>
      <p>
        <a href="/invitations">{page.say('accounts.invite.do')}</a>
      </p>
    </div>
    <Chosen page={page} filters={inUse({ page, looking, listing, organisations })} clear="/admin/accounts" />
    {listing.items.length > 0 ? (
      <Table
        quiet
        caption={page.say('accounts.admin.accounts')}
        columns={['name', 'organisation', 'roles', 'state'].map((name) => ({ label: page.say(`accounts.${name}`) }))}
        rows={listing.items.map((item) => row(page, item, organisations))}
      />
    ) : (
      <Notice>{page.say('accounts.admin.none')}</Notice>
    )}
    <Pager page={page} next={listing.next ? listAddress(looking, listing.next) : undefined} />
  </section>
);

const row = (page: Page, { id, name, email, roles, state, organisation }: ListedAccount, all: OrganisationName[]) => [
  <>
    <a href={`/admin/accounts/${id}`}>
      <bdi class={name ? undefined : 'address'}>{name || email}</bdi>
    </a>
    {name && state !== 'erased' && (
      <small class="under">
        <bdi class="address">{email}</bdi>
      </small>
    )}
  </>,
  acronymOf(organisation, all),
  rolesText(page, roles),
  <StateMark page={page} state={state} />,
];

export const acronymOf = (organisation: string, all: OrganisationName[]): string =>
  all.find(({ id }) => id === organisation)?.acronym ?? organisation;

export const rolesText = (page: Page, roles: string[]): string =>
  listText(
    roles.map((role) => page.say(`role.${role}`)),
    page.language,
  );

const tones: Readonly<Record<AccountState, Tone>> = {
  active: 'good',
  invited: 'wait',
  disabled: 'stop',
  erased: 'plain',
};

export const StateMark = ({ page, state }: { page: Page; state: AccountState }) => (
  <Mark tone={tones[state]}>{page.say(`accounts.state.${state}`)}</Mark>
);

/** What a value of a filter is called. */
function called({ page, organisations }: Shown, facet: keyof Omit<Looking, 'q'>, value: string): string {
  if (facet === 'organisation') return acronymOf(value, organisations);
  return page.say(facet === 'role' ? `role.${value}` : `accounts.state.${value}`);
}

function facets(shown: Shown): Facet[] {
  return facetsOfAccounts.map((name) => {
    const counted = shown.listing.facets.filter(({ facet }) => facet === name);
    const values = counted.map(({ value, count }) => ({
      value,
      count,
      label: called(shown, name, value),
      chosen: shown.looking[name].includes(value),
    }));
    const place = ({ value }: { value: string }) => accountStates.findIndex((state) => state === value);
    return {
      name,
      label: shown.page.say(`accounts.${name}`),
      groups: [{ values: values.toSorted((a, b) => place(a) - place(b)) }],
    };
  });
}

const inUse = (shown: Shown) =>
  facetsOfAccounts.flatMap((name) =>
    shown.looking[name].map((value) => ({
      label: called(shown, name, value),
      without: listAddress({ ...shown.looking, [name]: shown.looking[name].filter((other) => other !== value) }),
    })),
  );
