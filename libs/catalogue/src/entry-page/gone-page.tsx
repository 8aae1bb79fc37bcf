import { dateText, Facts, Layout, Notice, type Page, Part, Sheet, type View } from '#libs/web';
import { History } from './entry-side.js';
import type { RetractedEntry, SuspendedEntry } from './see-entry.js';

/** In place of an entry that is not shown: that it was there, what happened, and nothing of what it said. */
export const GonePage: View<{ entry: SuspendedEntry | RetractedEntry }> = ({ page, entry }) => {
  const { say } = page;
  const title = say(`entry.${entry.status}.title`);
  return (
    <Layout
      page={page}
      title={title}
      over={
        <span class="kind">
          {say(`kind.${entry.kind}`)} · {entry.number}
        </span>
      }
    >
      <Sheet>
        {entry.status === 'retracted' ? (
          <Tombstone page={page} entry={entry} />
        ) : (
          <Notice>{say('entry.suspended.text')}</Notice>
        )}
        <Part title={say('entry.history')} id="history">
          <History page={page} history={entry.history} />
        </Part>
        <p>
          <a href="/catalogue">{say('entry.catalogue')}</a>
        </p>
      </Sheet>
    </Layout>
  );
};

const Tombstone = ({ page: { say, language }, entry: { tombstone } }: { page: Page; entry: RetractedEntry }) => (
  <Part title={say('entry.retracted.reason')}>
    <p dir="auto">{tombstone.reason}</p>
    <Facts
      facts={[
        [say('entry.retracted.reason'), say(`entry.retracted.${tombstone.category}`)],
        [say('field.identity.title'), tombstone.title],
        [say('entry.fact.when'), dateText(tombstone.at, language)],
      ]}
    />
  </Part>
);
