import { Layout, Mark, type Page, Table, type View } from '#libs/web';
import type { OrganisationName } from '../organisation-names.js';
import { AdminPlaces } from './admin-places.js';
import type { PeopleOf } from './count-people.js';

interface Model {
  organisations: OrganisationName[];
  people: PeopleOf[];
}

const columns = [
  { name: 'organisation' },
  { name: 'active', numeric: true },
  { name: 'invited', numeric: true },
  { name: 'focal-points' },
];

/** The organisations, how many people each has here, and who its focal points are. */
export const OrganisationsPage: View<Model> = ({ page, organisations, people }) => (
  <Layout
    page={page}
    title={page.say('accounts.admin.organisations')}
    over={<AdminPlaces page={page} />}
    lead={page.say('accounts.admin.organisations.lead')}
  >
    <Table
      quiet
      caption={page.say('accounts.admin.organisations')}
      columns={columns.map(({ name, ...column }) => ({ ...column, label: page.say(`accounts.organisations.${name}`) }))}
      rows={organisations.map((one) => row(page, one, people))}
    />
  </Layout>
);

function row(page: Page, { id, acronym, name }: OrganisationName, people: PeopleOf[]) {
  const { active, invited, focalPoints } = people.find(({ organisation }) => organisation === id) ?? nobody;
  return [
    <>
      <a href={`/admin/accounts?organisation=${id}`}>{acronym}</a>
      <small class="under">{name}</small>
    </>,
    active,
    invited,
    focalPoints.length > 0 ? (
      <FocalPoints focalPoints={focalPoints} />
    ) : (
      active > 0 && <Mark tone="wait">{page.say('accounts.organisations.no-focal-point')}</Mark>
    ),
  ];
}

const nobody = { active: 0, invited: 0, focalPoints: [] };

const FocalPoints = ({ focalPoints }: Pick<PeopleOf, 'focalPoints'>) => (
  <ul class="plain">
    {focalPoints.map(({ id, name }) => (
      <li>
        <a href={`/admin/accounts/${id}`}>
          <bdi>{name}</bdi>
        </a>
      </li>
    ))}
  </ul>
);
