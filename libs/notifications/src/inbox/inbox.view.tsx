import { Form, Layout, Listing, Mark, momentText, type Page, Pager, type View } from '#libs/web';
import type { Inbox, InboxItem } from './read-inbox.js';

/** What happened, newest first: a line each, with the way to the submission, or to one's own account. */
export const InboxView: View<Inbox> = ({ page, unread, items, next }) => {
  const { say } = page;
  const lead = items.length > 0 ? say('notifications.inbox.lead') : say('notifications.inbox.empty');
  return (
    <Layout page={page} title={say('notifications.inbox.title')} lead={lead}>
      {items.length > 0 && <p>{say('notifications.inbox.unread', { count: unread })}</p>}
      <Listing heading="h2" items={items.map((item) => line(item, page))} />
      <Pager page={page} next={next ? `/inbox?cursor=${next}` : undefined} />
    </Layout>
  );
};

const line = ({ id, kind, submission, at, readAt }: InboxItem, page: Page) => ({
  href: submission ? `/submissions/${submission}` : '/account/sign-in',
  title: page.say(`notifications.notice.${kind}`),
  mark: readAt ? undefined : <Mark tone="wait">{page.say('notifications.inbox.new')}</Mark>,
  meta: [<time dateTime={at}>{momentText(at, page.language)}</time>],
  actions: readAt ? undefined : <PutAway id={id} page={page} />,
});

const PutAway = ({ id, page }: { id: string; page: Page }) => (
  <Form page={page} action={`/inbox/${id}/read`}>
    <button class="quiet">{page.say('notifications.inbox.read')}</button>
  </Form>
);
