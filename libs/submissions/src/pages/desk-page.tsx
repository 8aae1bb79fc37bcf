import { dateText, Layout, Listing, Mark, Notice, type Page, type View } from '#libs/web';
import type { Waiting } from '../review-queue/review-queue.js';
import { type Task, tasks } from '../review-queue/work.js';
import { titleShown } from './frame.js';
import { organisationName } from './named.js';

interface Desk {
  waiting: Waiting[];
  /** What was just done, and led here. */
  done?: string | undefined;
}

/** What waits for me, task by task; that nothing waits is said only where it is so. */
export const DeskPage: View<Desk> = ({ page, waiting, done }) => {
  const { say } = page;
  const lead =
    waiting.length > 0 ? say('submissions.desk.count', { count: waiting.length }) : say('submissions.desk.nothing');
  return (
    <Layout page={page} title={say('submissions.desk')} lead={lead}>
      {done && (
        <Notice tone="good" live>
          {say('submissions.done', { verb: say(`verb.${done}`) })}
        </Notice>
      )}
      {tasks.map((task) => (
        <Heap page={page} task={task} waiting={waiting.filter((one) => one.task === task)} />
      ))}
    </Layout>
  );
};

interface HeapProps {
  page: Page;
  task: Task;
  waiting: Waiting[];
}

const Heap = ({ page, task, waiting }: HeapProps) =>
  waiting.length === 0 ? null : (
    <section id={task}>
      <div class="bar">
        <h2>{page.say(`submissions.task.${task}`)}</h2>
        <p>{page.say('submissions.task.count', { count: waiting.length })}</p>
      </div>
      <Listing items={waiting.map((one) => line(page, one))} />
    </section>
  );

const line = (page: Page, { page: href, title, kind, organisation, since, due, round }: Waiting) => ({
  href,
  title: titleShown(page, title),
  kind: page.say(`kind.${kind}`),
  mark: due ? <Mark tone="wait">{page.say('submissions.due', { day: dateText(due, page.language) })}</Mark> : undefined,
  meta: [
    organisationName(organisation),
    page.say('submissions.since', { day: dateText(since, page.language) }),
    round > 1 && page.say('submissions.round', { round }),
  ],
});
