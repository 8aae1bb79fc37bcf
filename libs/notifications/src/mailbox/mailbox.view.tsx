import { Layout, momentText, Pager, Table, type View } from '#libs/web';
import type { Mailbox } from './read-mailbox.js';

/** What was not sent: to whom, when, and what it says. */
export const MailboxView: View<Mailbox> = ({ page, items, next }) => {
  const { say, language } = page;
  const columns = ['to', 'at', 'subject', 'text'].map((name) => ({ label: say(`notifications.mailbox.${name}`) }));
  const rows = items.map(({ to, at, subject, text, language: spoken }) => [
    to,
    <time dateTime={at}>{momentText(at, language)}</time>,
    <span lang={spoken} dir="auto">
      {subject}
    </span>,
    <Text text={text} language={spoken} />,
  ]);
  const title = say('notifications.mailbox.title');
  const lead = items.length > 0 ? say('notifications.mailbox.lead') : say('notifications.mailbox.empty');
  return (
    <Layout page={page} title={title} lead={lead}>
      {rows.length > 0 && <Table quiet caption={title} columns={columns} rows={rows} />}
      <Pager page={page} next={next ? `/mailbox?cursor=${next}` : undefined} />
    </Layout>
  );
};

/** The text with its link: by path, for the reader knows this site by another address than the mail does, perhaps. */
const Text = ({ text, language }: { text: string; language: string }) => (
  <div lang={language} dir="auto">
    {text
      .trim()
      .split('\n\n')
      .map((paragraph) => (
        <p>
          {URL.canParse(paragraph) ? (
            <a href={pathOf(paragraph)} dir="ltr">
              {pathOf(paragraph)}
            </a>
          ) : (
            paragraph
          )}
        </p>
      ))}
  </div>
);

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
