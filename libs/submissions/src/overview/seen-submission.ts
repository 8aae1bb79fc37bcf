import type { Account, Actor } from '#libs/accounts';
import type { FieldError } from '#libs/event-store';
import { contentMark } from '../content-mark.js';
import { verbsOpenTo } from '../decide.js';
import type { Answers, AttachedFile, Form, Kind, PublishedContent } from '../events.js';
import type { Verb } from '../lifecycle.js';
import { openFlags } from '../privacy.js';
import { publicContent } from '../publish/publish.js';
import { type Task, waitingFor } from '../review-queue/work.js';
import type { EntryStatus, Flag, ReviewerStatus, Status, Submission } from '../submission.js';
import { missing, withoutConfidential } from '../template.js';
import { assessmentsFor, type SeenAssessment, type Sight, visibleTo } from '../visible.js';
import type { SubmissionOverview } from './submission-overview.js';

export interface Person {
  id: string;
  name: string;
  organisation: string;
}

export interface SeenReviewer extends Person {
  status: ReviewerStatus;
  /** The day by which the assessment is asked for, if one was said. */
  due: string | null;
}

/** A submission as one person may see it: what is not theirs to know is not there. */
export interface SeenSubmission {
  id: string;
  kind: Kind;
  form: Form;
  edition: number;
  status: Status;
  round: number;
  title: string;
  /** Of the author. */
  organisation: string;
  /** The published version, if there is one; its answers only for those who may correct it. */
  entry: { number: string; version: number; status: EntryStatus; answers?: Answers } | null;
  sight: Sight;
  answers: Answers;
  /** How often each section was edited: the base of the next edit. */
  revisions: Record<string, number>;
  files: AttachedFile[];
  /** What may tell who a person is, and has not been resolved. */
  flags: Flag[];
  /** What is needed before it can be submitted. */
  missing: FieldError[];
  /** Empty for reviewers: they judge the text. */
  authors: Person[];
  /** For the secretariat and the chair all; for a reviewer the one they are. */
  reviewers: SeenReviewer[];
  assessments: SeenAssessment[];
  /** What the one who asks may do now. */
  open: Verb[];
  /** What of it waits for them. */
  asked: Task[];
  /** For whom may publish: exactly what the public would see, and the mark that stands for it. */
  preview: { content: PublishedContent; mark: string } | null;
}

interface Known {
  people: Map<string, Account>;
  /** Now, ISO 8601. */
  at: string;
}

const hidden = { files: [], flags: [], missing: [], revisions: {} };

export function seenBy(row: SubmissionOverview, by: Actor, { people, at }: Known): SeenSubmission {
  const { id, state, title } = row;
  const { kind, form, edition, status, round, organisation } = state;
  const sight = visibleTo(state, by);
  const open = verbsOpenTo(state, by);
  const itself = { id, kind, form, edition, status, round, title, organisation };
  return {
    ...itself,
    sight,
    open,
    asked: waitingFor(row, by, at),
    entry: entryFor(state, open),
    ...(sight === 'invitation' ? { ...hidden, answers: invitation(state) } : content(state, by, sight)),
    authors: authorsFor(state, by, sight).map((one) => person(one, people)),
    reviewers: reviewersFor(state, by, sight).map((one) => reviewer(one, row, people)),
    assessments: assessmentsFor(state, by),
    preview: open.includes('publish') ? { content: publicContent(state), mark: contentMark(state) } : null,
  };
}

const content = (state: Submission, by: Actor, sight: Sight) => ({
  answers: judges(state, by, sight) ? withoutConfidential(state.kind, state.answers) : state.answers,
  revisions: state.revisions,
  files: state.files,
  flags: openFlags(state),
  missing: missing(state.kind, state.form, state.answers),
});

/** Title, summary and owner: enough to declare an interest by. */
function invitation({ answers: { identity = {} } }: Submission): Answers {
  const shown = Object.entries(identity).filter(([field]) => ['title', 'summary', 'owner'].includes(field));
  return { identity: Object.fromEntries(shown) };
}

function entryFor({ entry, entryStatus }: Submission, open: Verb[]): SeenSubmission['entry'] {
  if (!entry) return null;
  const { number, version, answers } = entry;
  return { number, version, status: entryStatus, ...(open.includes('correct') && { answers }) };
}

/** Whoever reviews it, and is no more than that, judges the text: not who wrote it, nor whom to ask. */
const judges = ({ reviewers }: Submission, { id }: Actor, sight: Sight) =>
  Object.hasOwn(reviewers, id) && sight !== 'everything';

const authorsFor = (state: Submission, by: Actor, sight: Sight): string[] =>
  judges(state, by, sight) ? [] : [state.author, ...state.coAuthors];

const reviewersFor = (state: Submission, by: Actor, sight: Sight): string[] =>
  Object.keys(state.reviewers).filter((id) => sight === 'everything' || id === by.id);

function person(id: string, people: Known['people']): Person {
  const { name = '', organisation = '' } = people.get(id) ?? {};
  return { id, name, organisation };
}

function reviewer(id: string, { state, due }: SubmissionOverview, people: Known['people']): SeenReviewer {
  const { organisation = '', status = 'released' } = state.reviewers[id] ?? {};
  return { ...person(id, people), organisation, status, due: due[id] ?? null };
}
