import { Form, Layout, momentText, type Page, Table, type View } from '#libs/web';
import { AdminPlaces } from './admin-places.js';
import type { OpenSession } from './list-sessions.js';

interface Model {
  sessions: OpenSession[];
}

/** Who is signed in now. */
export const SessionsPage: View<Model> = ({ page, sessions }) => (
  <Layout
    page={page}
    title={page.say('accounts.admin.sessions')}
    over={<AdminPlaces page={page} />}
    lead={page.say('accounts.admin.sessions.lead', { count: sessions.length })}
    head={<meta name="robots" content="noindex" />}
  >
    <SessionsTable page={page} sessions={sessions} named />
  </Layout>
);

/** Sessions, each with the way to end it; whose they are where they are not all of one person. */
export const SessionsTable = ({ page, sessions, named }: Model & { page: Page; named?: boolean }) => {
  const columns = [...(named ? ['name'] : []), 'device', 'from', 'since', 'seen', 'end'];
  return (
    <Table
      quiet
      caption={page.say('accounts.admin.sessions')}
      columns={columns.map((name) => ({ label: page.say(`accounts.session.${name}`) }))}
      rows={sessions.map((session) => [...(named ? [<Whose {...session} />] : []), ...cells(page, session)])}
    />
  );
};

const Whose = ({ account, name }: OpenSession) => (
  <a href={`/admin/accounts/${account}`}>
    <bdi>{name}</bdi>
  </a>
);

const cells = (page: Page, { id, account, device, cameFrom, since, seenAt }: OpenSession) => [
  device,
  cameFrom,
  <time dateTime={since}>{momentText(since, page.language)}</time>,
  <time dateTime={seenAt}>{momentText(seenAt, page.language)}</time>,
  <Form page={page} action={`/admin/accounts/${account}/sessions/${id}`}>
    <button class="linklike">{page.say('accounts.session.end.do')}</button>
  </Form>,
];
