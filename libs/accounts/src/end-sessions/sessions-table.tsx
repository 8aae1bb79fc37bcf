import type { ComponentChildren } from 'preact';
import { Form, listText, Mark, momentText, type Page, Table } from '#libs/web';
import { deviceText } from '../device.js';
import type { ListedSession } from './list-sessions.js';

interface SessionsTableProps {
  page: Page;
  sessions: ListedSession[];
  /** Whose each is, where they are not all of one person. */
  whose?: (session: ListedSession) => ComponentChildren;
  /** Address that ends a session. */
  endAt: (session: ListedSession) => string;
  /** Id of the session in which the page is asked for: it ends by signing out. */
  own?: string | undefined;
}

/** Sessions, each with the way to end it. */
export const SessionsTable = ({ page, sessions, whose, endAt, own }: SessionsTableProps) => {
  const columns = [...(whose ? ['name'] : []), 'device', 'by', 'from', 'since', 'seen', 'end'];
  return (
    <Table
      quiet
      caption={page.say('accounts.admin.sessions')}
      columns={columns.map((name) => ({ label: page.say(`accounts.session.${name}`) }))}
      rows={sessions.map((session) => [
        ...(whose ? [whose(session)] : []),
        ...cells(page, session),
        session.id === own ? (
          <Mark tone="good">{page.say('accounts.session.own')}</Mark>
        ) : (
          <Form page={page} action={endAt(session)}>
            <button class="linklike">
              {page.say('accounts.session.end.do')} <span class="unseen">{deviceText(page, session.device)}</span>
            </button>
          </Form>
        ),
      ])}
    />
  );
};

const cells = ({ say, language }: Page, { device, proofs, cameFrom, since, seenAt }: ListedSession) => [
  deviceText({ say }, device),
  listText(
    proofs.map((proof) => say(`accounts.security.way.${proof}`)),
    language,
  ),
  <bdi>{cameFrom}</bdi>,
  <time dateTime={since}>{momentText(since, language)}</time>,
  <time dateTime={seenAt}>{momentText(seenAt, language)}</time>,
];
