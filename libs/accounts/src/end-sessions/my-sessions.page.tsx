import { Actions, Form, Layout, Notice, type View } from '#libs/web';
import { OwnPlaces } from '../places.js';
import type { ListedSession } from './list-sessions.js';
import { SessionsTable } from './sessions-table.js';

interface Model {
  sessions: ListedSession[];
  /** Id of the session in which this page is asked for. */
  own: string | undefined;
  /** Whether some were ended a moment ago. */
  ended: boolean;
}

/** Where I am signed in, and the way to end what I do not know. */
export const MySessionsPage: View<Model> = ({ page, sessions, own, ended }) => (
  <Layout
    page={page}
    title={page.say('accounts.own.sessions')}
    over={<OwnPlaces page={page} />}
    lead={page.say('accounts.my-sessions.lead')}
  >
    {ended && (
      <Notice tone="good" live>
        {page.say('accounts.my-sessions.ended')}
      </Notice>
    )}
    <SessionsTable page={page} sessions={sessions} own={own} endAt={({ id }) => `/account/sessions/${id}/end`} />
    {sessions.some(({ id }) => id !== own) && (
      <Form page={page} action="/account/sessions/end">
        <p class="apart">
          {page.say('accounts.my-sessions.unknown')} <a href="/account/sign-in">{page.say('accounts.own.sign-in')}</a>
        </p>
        <Actions>
          <button class="quiet">{page.say('accounts.my-sessions.end-others')}</button>
        </Actions>
      </Form>
    )}
  </Layout>
);
