import type { Actor } from '#libs/accounts';
import { verbsOpenTo } from '../decide.js';
import type { Verb } from '../lifecycle.js';
import type { SubmissionOverview } from '../overview/submission-overview.js';
import { assessmentsNeeded } from '../rubric.js';
import type { Submission } from '../submission.js';

/** What may wait for someone, in the order of the way that a submission goes. */
export const tasks = [
  'co-authorship',
  'submit',
  'clear',
  'screen',
  'invite-reviewer',
  'invitation',
  'assess',
  'decide',
  'publish',
  'reinstate',
  'reconfirm',
] as const;
export type Task = (typeof tasks)[number];

type Row = Pick<SubmissionOverview, 'state' | 'currentAt'>;
interface Waiting {
  /** It waits only for whom this is open to. */
  verb: Verb;
  /** And only where this is so; many things may be done that nobody needs to. */
  when?: (row: Row, at: string) => boolean;
}

const twoYears = 2 * 365 * 24 * 60 * 60 * 1000;

/** An entry is asked about every two years. */
const isOld = ({ currentAt }: Row, at: string) =>
  currentAt !== null && Date.parse(at) - Date.parse(currentAt) >= twoYears;

const active = ({ reviewers }: Submission) =>
  Object.values(reviewers).filter(({ status }) => status === 'invited' || status === 'accepted').length;

const waiting: Record<Task, Waiting> = {
  'co-authorship': { verb: 'accept-co-authorship' },
  submit: { verb: 'submit' },
  clear: { verb: 'clear' },
  screen: { verb: 'screen-in' },
  'invite-reviewer': { verb: 'invite-reviewer', when: ({ state }) => active(state) < assessmentsNeeded[state.kind] },
  invitation: { verb: 'accept-invitation' },
  assess: { verb: 'assess' },
  // Whatever the assessments say, asking for a revision is open as soon as they are in.
  decide: { verb: 'request-revision' },
  publish: { verb: 'publish' },
  reinstate: { verb: 'reinstate' },
  reconfirm: { verb: 'reconfirm', when: isOld },
};

/** What of a submission waits for someone now. The same table that decides says it, so that no queue offers what is refused. */
export function waitingFor(row: Row, by: Actor, at: string): Task[] {
  const open = verbsOpenTo(row.state, by);
  return tasks.filter((task) => open.includes(waiting[task].verb) && (waiting[task].when?.(row, at) ?? true));
}

/** The page on which a task is done. */
export const pageOfTask = (id: string, task: Task): string =>
  task === 'submit' ? `/submissions/${id}` : `/submissions/${id}/${task}`;
