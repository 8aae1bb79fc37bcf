import type { Model, Recorded } from '#libs/event-store';
import type { Answers, Assessment, AttachedFile, Form, Kind, Patch, Severity, SubmissionEvent } from './events.js';

/** Where the working copy stands. A new version of a published entry goes through the same states again. */
export type Status =
  | 'none'
  | 'draft'
  | 'submitted'
  | 'cleared'
  | 'in-review'
  | 'approved'
  | 'revising'
  | 'declined'
  | 'published'
  | 'withdrawn';
/** Where the published entry stands, whatever happens to a new version of it. */
export type EntryStatus = 'none' | 'published' | 'suspended' | 'retracted';
export type ReviewerStatus = 'invited' | 'accepted' | 'conflicted' | 'released';

/** What the text screen looks for. */
export type FlagKind =
  | 'e-mail'
  | 'phone'
  | 'named-person'
  | 'identity-document'
  | 'iban'
  | 'birth-date'
  | 'age-place-date'
  | 'coordinates'
  | 'street-address';

export interface Flag {
  /** Of the text screen: `section.field:kind:hash of what was found`, the same as long as the text is. */
  id: string;
  section: string;
  /** Where the text screen found something: the field, and what kind of thing; absent where a person raised the flag. */
  field?: string;
  kind?: FlagKind;
  severity: Severity;
  /** What the person wrote, or the words that the text screen found. */
  note: string;
}

export interface Submission {
  status: Status;
  kind: Kind;
  form: Form;
  edition: number;
  author: string;
  organisation: string;
  coAuthors: string[];
  /** Accounts that are asked to write too, and have not answered. */
  invitedCoAuthors: string[];
  /** Of the author and the co-authors: reviewers and deciders come from elsewhere. */
  organisations: string[];
  answers: Answers;
  /** How often each section was edited: the base of the next edit. */
  revisions: Record<string, number>;
  files: AttachedFile[];
  /** How often it was submitted. */
  round: number;
  /** Whether it has ever left the author's organisation, by a focal point's clearance. */
  left: boolean;
  reviewers: Record<string, { organisation: string; status: ReviewerStatus }>;
  assessments: Assessment[];
  /** Flags that a person raised; those that the text screen finds are computed from the answers. */
  raised: Flag[];
  /** Ids of resolved flags, with the reason. */
  resolved: Record<string, string>;
  /** Who decided in this round; null while nobody has. */
  decider: string | null;
  entryStatus: EntryStatus;
  /** The published version as its authors have it: with what is for members only. The public has `Published.content`. */
  entry: { number: string; version: number; form: Form; answers: Answers; files: AttachedFile[] } | null;
}

const initial: Submission = {
  status: 'none',
  kind: 'practice',
  form: 'full',
  edition: 1,
  author: '',
  organisation: '',
  coAuthors: [],
  invitedCoAuthors: [],
  organisations: [],
  answers: {},
  revisions: {},
  files: [],
  round: 0,
  left: false,
  reviewers: {},
  assessments: [],
  raised: [],
  resolved: {},
  decider: null,
  entryStatus: 'none',
  entry: null,
};

/** Answers with one section patched; null takes an answer away. */
export function patched(answers: Answers, section: string, fields: Patch): Answers {
  const merged = Object.entries({ ...answers[section], ...fields }).filter(([, answer]) => answer !== null);
  return { ...answers, [section]: Object.fromEntries(merged) as Answers[string] };
}

function withoutInvited(state: Submission, { account }: { account: string }): Submission {
  return { ...state, invitedCoAuthors: state.invitedCoAuthors.filter((one) => one !== account) };
}

const withInvited = (state: Submission, account: string): Submission => ({
  ...state,
  invitedCoAuthors: [...new Set([...state.invitedCoAuthors, account])],
});

const withCoAuthor = (state: Submission, account: string, organisation: string): Submission => ({
  ...withoutInvited(state, { account }),
  coAuthors: [...state.coAuthors, account],
  organisations: [...new Set([...state.organisations, organisation])],
});

const withReviewer = (
  state: Submission,
  reviewer: string,
  status: ReviewerStatus,
  organisation?: string,
): Submission => ({
  ...state,
  reviewers: {
    ...state.reviewers,
    [reviewer]: { organisation: organisation ?? state.reviewers[reviewer]?.organisation ?? '', status },
  },
});

/** What is published, and beneath it what is for members only. */
const overlaid = (own: Answers, published: Answers): Answers =>
  Object.entries(published).reduce((all, [section, fields]) => patched(all, section, fields), own);

/** A new version that is not to be: the entry stays as it was. */
const closed = (state: Submission, status: 'declined' | 'withdrawn'): Submission =>
  state.entry
    ? { ...state, status: 'published', form: state.entry.form, answers: state.entry.answers, files: state.entry.files }
    : { ...state, status };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A correction reaches the working copy too, but only where that still says what the entry said. */
function corrected(state: Submission, section: string, fields: Patch): Submission {
  if (!state.entry) return state;
  const { answers } = state.entry;
  const untouched = Object.entries(fields).filter(([field]) =>
    same(state.answers[section]?.[field], answers[section]?.[field]),
  );
  return {
    ...state,
    entry: { ...state.entry, answers: patched(answers, section, fields) },
    answers: patched(state.answers, section, Object.fromEntries(untouched)),
    revisions: { ...state.revisions, [section]: (state.revisions[section] ?? 0) + 1 },
  };
}

/** What was declared about interests outlasts a version; the rest of the review begins anew. */
const conflictsOnly = ({ reviewers }: Submission): Submission['reviewers'] =>
  Object.fromEntries(Object.entries(reviewers).filter(([, { status }]) => status === 'conflicted'));

type Learnt = { [E in SubmissionEvent as E['type']]: (state: Submission, data: E['data']) => Submission };

/** What each event tells; a row an event. */
const learnt: Learnt = {
  DraftStarted: (state, data) => ({ ...state, ...data, status: 'draft', organisations: [data.organisation] }),
  SectionEdited: (state, { section, revision, fields }) => ({
    ...state,
    answers: patched(state.answers, section, fields),
    revisions: { ...state.revisions, [section]: revision },
  }),
  FileAttached: (state, { file }) => ({ ...state, files: [...state.files, file] }),
  FileRemoved: (state, { file }) => ({ ...state, files: state.files.filter(({ id }) => id !== file) }),
  CoAuthorInvited: (state, { account, organisation }) => {
    if (account === undefined) return state;
    return organisation === undefined ? withInvited(state, account) : withCoAuthor(state, account, organisation);
  },
  CoAuthorshipAccepted: (state, { account, organisation }) => withCoAuthor(state, account, organisation),
  CoAuthorshipDeclined: withoutInvited,
  PrivacyFlagRaised: (state, { flag, section, severity, note }) => ({
    ...state,
    raised: [...state.raised, { id: flag, section, severity, note }],
  }),
  PrivacyFlagResolved: (state, { flag, reason }) => ({ ...state, resolved: { ...state.resolved, [flag]: reason } }),
  Submitted: (state, { round }) => ({ ...state, status: 'submitted', round, decider: null }),
  Cleared: (state) => ({ ...state, status: 'cleared', left: true }),
  SentBack: (state) => ({ ...state, status: state.entry || state.round > 1 ? 'revising' : 'draft' }),
  ScreenedIn: (state) => ({ ...state, status: 'in-review' }),
  Declined: (state, { by }) => ({ ...closed(state, 'declined'), decider: by }),
  ReviewerInvited: (state, { reviewer, organisation }) => withReviewer(state, reviewer, 'invited', organisation),
  InvitationAccepted: (state, { reviewer }) => withReviewer(state, reviewer, 'accepted'),
  ConflictDeclared: (state, { reviewer }) => withReviewer(state, reviewer, 'conflicted'),
  ReviewerReleased: (state, { reviewer }) => withReviewer(state, reviewer, 'released'),
  AssessmentSubmitted: (state, assessment) => ({ ...state, assessments: [...state.assessments, assessment] }),
  Approved: (state, { by }) => ({ ...state, status: 'approved', decider: by }),
  RevisionRequested: (state, { by }) => ({ ...state, status: 'revising', decider: by }),
  Published: (state, { number, version, content }) => {
    const answers = overlaid(state.answers, content.answers);
    const entry = { number, version, form: state.form, answers, files: content.files };
    return { ...state, status: 'published', entryStatus: 'published', answers, entry };
  },
  RevisionStarted: (state, { form }) => ({
    ...state,
    status: 'revising',
    form,
    reviewers: conflictsOnly(state),
    assessments: [],
    decider: null,
  }),
  Corrected: (state, { section, fields }) => corrected(state, section, fields),
  Suspended: (state) => ({ ...state, entryStatus: 'suspended' }),
  Reinstated: (state) => ({ ...state, entryStatus: 'published' }),
  Retracted: (state) => ({ ...closed(state, 'withdrawn'), entryStatus: 'retracted' }),
  Reconfirmed: (state) => state, // no decision depends on it
  Withdrawn: (state) => closed(state, 'withdrawn'),
};

/** An event of a type that is not known was written by a newer release: it changes nothing here. */
const evolve = (state: Submission, { type, data }: SubmissionEvent | Recorded<SubmissionEvent>): Submission =>
  Object.hasOwn(learnt, type) ? learnt[type](state, data as never) : state;

export const submission: Model<Submission, SubmissionEvent> = { name: 'submission', initial, evolve };
