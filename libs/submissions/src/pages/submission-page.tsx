import type { FieldError } from '#libs/event-store';
import { Columns, Notice, type Page, Part, Sheet, type Task as Row, TaskList, type View } from '#libs/web';
import type { SeenSubmission } from '../overview/seen-submission.js';
import { pageOfTask } from '../review-queue/work.js';
import { templates } from '../sections.js';
import type { Told } from '../timeline/see-timeline.js';
import { Answered } from './answered.js';
import { Assessments } from './assessments.js';
import { FlagNotice } from './check-page.js';
import { Files } from './files.js';
import { Frame } from './frame.js';
import { Happened } from './happened.js';
import { organisationName } from './named.js';
import { OnlyInvited } from './only-invited.js';
import { pagesOpen } from './work-pages.js';

interface Whole {
  seen: SeenSubmission;
  /** Null for whom only the invitation is open. */
  told: Told[] | null;
  /** What was just done here. */
  done?: string | undefined;
  /** What was wrong with a file that was sent. */
  errors?: FieldError[];
}

/** One submission: where it stands, what is asked, what it says, what happened. */
export const SubmissionPage: View<Whole> = (whole) => {
  const { page, seen, done, errors = [] } = whole;
  const { say } = page;
  return (
    <Frame page={page} seen={seen} errors={errors}>
      <Columns end side={<Beside {...whole} />}>
        {done && (
          <Notice tone="good" live>
            {say('submissions.done', { verb: say(`verb.${done}`) })}
          </Notice>
        )}
        <Asked {...whole} />
        <FlagNotice page={page} seen={seen} />
        {seen.open.includes('edit-section') ? <Draft page={page} seen={seen} /> : <Content page={page} seen={seen} />}
      </Columns>
    </Frame>
  );
};

interface Model {
  page: Page;
  seen: SeenSubmission;
}

/** What is asked of the one who reads, and the words with which it was given back. */
function Asked({ page: { say }, seen, told }: Whole & { page: Page }) {
  const back = told?.findLast(({ type }) => type === 'SentBack' || type === 'RevisionRequested')?.said;
  const drafting = seen.status === 'draft' || seen.status === 'revising';
  return (
    <>
      {drafting && back && (
        <Notice title={say('submissions.given-back')}>
          <blockquote dir="auto">{back}</blockquote>
        </Notice>
      )}
      {seen.asked
        .filter((task) => task !== 'submit')
        .map((task) => (
          <Notice title={say('submissions.asked')}>
            <p>
              <a class="button" href={pageOfTask(seen.id, task)}>
                {say(`submissions.task.${task}`)}
              </a>
            </p>
          </Notice>
        ))}
    </>
  );
}

const Draft = ({ page, seen }: Model) => (
  <section>
    <h2>{page.say('submissions.sections')}</h2>
    <TaskList tasks={templates[seen.kind].map(({ id }) => rowOf(page, seen, id))} />
    {seen.open.includes('submit') && (
      <p class="doing">
        <a class="button" href={`/submissions/${seen.id}/check`}>
          {page.say('submissions.check')}
        </a>
      </p>
    )}
  </section>
);

/** How far a section is. What needs no answer is never incomplete. */
function rowOf({ say }: Page, { id, answers, missing }: SeenSubmission, section: string): Row {
  const lacks = missing.filter(({ field }) => field.startsWith(`${section}.`)).length;
  const begun = Object.keys(answers[section] ?? {}).length > 0;
  const row = { href: `/submissions/${id}/sections/${section}`, label: say(`section.${section}`) };
  const hint = say(`hint.section.${section}`);
  if (lacks > 0) return { ...row, hint, status: say('submissions.section.lacks', { count: lacks }), tone: 'wait' };
  return begun
    ? { ...row, hint, status: say('submissions.section.complete'), tone: 'good' }
    : { ...row, hint, status: say('submissions.section.optional') };
}

const Content = ({ page, seen }: Model) => (
  <>
    <OnlyInvited page={page} seen={seen} />
    <Sheet>
      <Answered page={page} kind={seen.kind} answers={seen.answers} />
      {seen.assessments.length > 0 && <Assessments page={page} seen={seen} assessments={seen.assessments} />}
    </Sheet>
  </>
);

const Beside = (whole: Whole & { page: Page }) => {
  const { page, seen, told, errors = [] } = whole;
  return (
    <>
      <Possible page={page} seen={seen} />
      <Files page={page} seen={seen} errors={errors} />
      <People page={page} seen={seen} />
      {told && (
        <Part title={page.say('submissions.timeline')} id="timeline">
          <Happened page={page} told={told} />
        </Part>
      )}
    </>
  );
};

const Possible = ({ page: { say }, seen }: Model) => {
  const pages = pagesOpen(seen);
  return pages.length === 0 ? null : (
    <Part title={say('submissions.possible')}>
      <ul>
        {pages.map((name) => (
          <li>
            <a href={`/submissions/${seen.id}/${name}`}>{say(`submissions.page.${name}`)}</a>
          </li>
        ))}
      </ul>
    </Part>
  );
};

const People = ({ page: { say }, seen: { authors, organisation } }: Model) =>
  authors.length === 0 ? null : (
    <Part title={say('submissions.authors')}>
      <ul>
        {authors.map((person) => (
          <li>
            <bdi>{person.name}</bdi> <small>{organisationName(person.organisation || organisation)}</small>
          </li>
        ))}
      </ul>
    </Part>
  );
