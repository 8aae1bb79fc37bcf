import { Layout, type View } from '#libs/web';
import type { ListedSession } from '../end-sessions/list-sessions.js';
import { SessionsTable } from '../end-sessions/sessions-table.js';
import { AdminPlaces } from './admin-places.js';

interface Model {
  sessions: ListedSession[];
}

/** Who is signed in now. */
export const SessionsPage: View<Model> = ({ page, sessions }) => (
  <Layout
    page={page}
    title={page.say('accounts.admin.sessions')}
    over={<AdminPlaces page={page} />}
    lead={page.say('accounts.admin.sessions.lead', { count: sessions.length })}
  >
    <SessionsTable page={page} sessions={sessions} whose={Whose} endAt={endedBy} />
  </Layout>
);

const Whose = ({ account, name }: ListedSession) => (
  <a href={`/admin/accounts/${account}`}>
    <bdi>{name}</bdi>
  </a>
);

/** Where an administrator ends somebody's session. */
export const endedBy = ({ account, id }: ListedSession) => `/admin/accounts/${account}/sessions/${id}`;
