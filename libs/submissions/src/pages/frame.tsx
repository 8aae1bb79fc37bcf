import type { ComponentChildren } from 'preact';
import type { FieldError } from '#libs/event-store';
import { Layout, Mark, type Page, type Step, Steps, type Tone } from '#libs/web';
import type { SeenSubmission } from '../overview/seen-submission.js';
import type { EntryStatus, Status } from '../submission.js';

interface FrameProps {
  page: Page;
  seen: SeenSubmission;
  /** What is done on this page; the page of the submission itself has none. */
  doing?: string;
  lead?: ComponentChildren;
  errors?: FieldError[];
  children: ComponentChildren;
}

export const titleShown = ({ say }: Page, title: string): string => title || say('submissions.untitled');

/** Every page of one submission: what it is, where it stands, and what is done here. */
export const Frame = ({ page, seen, doing, lead, errors = [], children }: FrameProps) => (
  <Layout
    page={page}
    title={titleShown(page, seen.title)}
    over={<Over page={page} seen={seen} doing={doing} />}
    lead={lead}
    under={<Way page={page} status={seen.status} />}
    errors={errors}
  >
    {children}
  </Layout>
);

function Over({ page, seen, doing }: Pick<FrameProps, 'page' | 'seen' | 'doing'>) {
  const { say } = page;
  return (
    <>
      {doing && <strong>{doing}</strong>}
      <span class="kind">
        {say(`kind.${seen.kind}`)}
        {seen.form === 'snapshot' && ` · ${say('value.form.snapshot')}`}
      </span>
      {seen.entry && <EntryLink entry={seen.entry} />}
      <StatusMark page={page} status={seen.status} entryStatus={seen.entry?.status ?? 'none'} />
      {doing && <a href={`/submissions/${seen.id}`}>{say('submissions.whole')}</a>}
    </>
  );
}

const EntryLink = ({ entry: { number } }: { entry: { number: string } }) => <a href={`/e/${number}`}>{number}</a>;

const wait: (Status | EntryStatus)[] = ['submitted', 'cleared', 'in-review', 'approved', 'revising'];
const stop: (Status | EntryStatus)[] = ['declined', 'withdrawn', 'suspended', 'retracted'];

function toneOf(status: Status | EntryStatus): Tone {
  if (status === 'published') return 'good';
  return stop.includes(status) ? 'stop' : wait.includes(status) ? 'wait' : 'plain';
}

interface StatusProps {
  page: Page;
  status: Status;
  entryStatus: EntryStatus;
}

/** Where the working copy stands; and the entry, where that is not as it should be. */
export const StatusMark = ({ page: { say }, status, entryStatus }: StatusProps) => (
  <>
    <Mark tone={toneOf(status)}>{say(`status.${status}`)}</Mark>
    {(entryStatus === 'suspended' || entryStatus === 'retracted') && (
      <Mark tone="stop">{say(`status.${entryStatus}`)}</Mark>
    )}
  </>
);

const way = ['writing', 'clearance', 'screening', 'review', 'publication'];
/** Where on the way a status is; what has left it is nowhere. */
const places: Partial<Record<Status, number>> = {
  draft: 0,
  revising: 0,
  submitted: 1,
  cleared: 2,
  'in-review': 3,
  approved: 4,
  published: 5,
};

function Way({ page: { say }, status }: { page: Page; status: Status }) {
  const place = places[status];
  if (place === undefined) return null;
  const stateOf = (index: number): Step['state'] => (index < place ? 'done' : index === place ? 'now' : 'next');
  const steps = way.map((name, index) => ({ label: say(`submissions.way.${name}`), state: stateOf(index) }));
  return <Steps steps={steps} label={say('submissions.way')} />;
}
