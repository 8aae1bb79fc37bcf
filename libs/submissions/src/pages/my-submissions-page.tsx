import { dateText, Layout, Listing, listText, type Page, Pager, type View } from '#libs/web';
import type { MySubmission, MySubmissionsPage as Mine } from '../my-submissions/my-submissions.js';
import type { Task } from '../review-queue/work.js';
import { StatusMark, titleShown } from './frame.js';

/** What I have written: where each stands, what happened last, what is asked of me. */
export const MySubmissionsPage: View<Mine & { mayStart: boolean }> = ({ page, items, next, mayStart }) => {
  const { say } = page;
  const lead = items.length > 0 ? say('submissions.mine.lead') : say('submissions.mine.none');
  return (
    <Layout page={page} title={say('submissions.mine')} lead={lead}>
      {mayStart && (
        <p class="doing">
          <a class="button" href="/submissions/new">
            {say('verb.start-draft')}
          </a>
        </p>
      )}
      <Listing heading="h2" items={items.map((item) => line(page, item))} />
      <Pager page={page} next={next ? `/submissions?cursor=${encodeURIComponent(next)}` : undefined} />
    </Layout>
  );
};

const line = (
  page: Page,
  { id, kind, title, status, entryStatus, number, happened, updatedAt, asked }: MySubmission,
) => ({
  href: `/submissions/${id}`,
  title: titleShown(page, title),
  kind: page.say(`kind.${kind}`),
  mark: <StatusMark page={page} status={status} entryStatus={entryStatus} />,
  summary: asked.length > 0 && page.say('submissions.mine.asked', { tasks: tasksText(page, asked) }),
  meta: [number, page.say(`event.${happened}`), dateText(updatedAt, page.language)],
});

const tasksText = ({ say, language }: Page, asked: Task[]) =>
  listText(
    asked.map((task) => say(`submissions.task.${task}`)),
    language,
  );
