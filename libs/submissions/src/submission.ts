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

export interface Flag {
  id: string;
  section: string;
  severity: Severity;
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
  answers: Answers;
  /** How often each section was edited: the base of the next edit. */
  revisions: Record<string, number>;
  files: AttachedFile[];
  /** How often it was submitted. */
  round: number;
  reviewers: Record<string, { organisation: string; status: ReviewerStatus }>;
  assessments: Assessment[];
  /** Flags that a person raised; those that the text screen finds are computed from the answers. */
  raised: Flag[];
  /** Ids of resolved flags, with the reason. */
  resolved: Record<string, string>;
  /** Who decided in this round. */
  decider: string | null;
  entryStatus: EntryStatus;
  entry: { number: string; version: number; answers: Answers; files: AttachedFile[] } | null;
}

const initial: Submission = {
  status: 'none',
  kind: 'practice',
  form: 'full',
  edition: 1,
  author: '',
  organisation: '',
  coAuthors: [],
  answers: {},
  revisions: {},
  files: [],
  round: 0,
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

/** A new version that is not to be: the entry stays as it was. */
const closed = (state: Submission, status: 'declined' | 'withdrawn'): Submission =>
  state.entry
    ? { ...state, status: 'published', answers: state.entry.answers, files: state.entry.files }
    : { ...state, status };

const evolve = (state: Submission, event: SubmissionEvent | Recorded<SubmissionEvent>): Submission => {
  switch (event.type) {
    case 'DraftStarted':
      return { ...state, ...event.data, status: 'draft' };
    case 'SectionEdited': {
      const { section, revision, fields } = event.data;
      return {
        ...state,
        answers: patched(state.answers, section, fields),
        revisions: { ...state.revisions, [section]: revision },
      };
    }
    case 'FileAttached':
      return { ...state, files: [...state.files, event.data.file] };
    case 'FileRemoved':
      return { ...state, files: state.files.filter((file) => file.id !== event.data.file) };
    case 'CoAuthorInvited':
      return { ...state, coAuthors: [...state.coAuthors, event.data.account] };
    case 'PrivacyFlagRaised': {
      const { flag, section, severity, note } = event.data;
      return { ...state, raised: [...state.raised, { id: flag, section, severity, note }] };
    }
    case 'PrivacyFlagResolved':
      return { ...state, resolved: { ...state.resolved, [event.data.flag]: event.data.reason } };
    case 'Submitted':
      return { ...state, status: 'submitted', round: event.data.round, decider: null };
    case 'Cleared':
      return { ...state, status: 'cleared' };
    case 'SentBack':
      return { ...state, status: state.entry ? 'revising' : 'draft' };
    case 'ScreenedIn':
      return { ...state, status: 'in-review' };
    case 'Declined':
      return closed(state, 'declined');
    case 'ReviewerInvited':
      return withReviewer(state, event.data.reviewer, 'invited', event.data.organisation);
    case 'InvitationAccepted':
      return withReviewer(state, event.data.reviewer, 'accepted');
    case 'ConflictDeclared':
      return withReviewer(state, event.data.reviewer, 'conflicted');
    case 'ReviewerReleased':
      return withReviewer(state, event.data.reviewer, 'released');
    case 'AssessmentSubmitted':
      return { ...state, assessments: [...state.assessments, event.data] };
    case 'Approved':
      return { ...state, status: 'approved', decider: event.data.by };
    case 'RevisionRequested':
      return { ...state, status: 'revising', decider: event.data.by };
    case 'Published': {
      const { number, version, content } = event.data;
      const entry = { number, version, answers: content.answers, files: content.files };
      return { ...state, status: 'published', entryStatus: 'published', entry };
    }
    case 'RevisionStarted':
      return { ...state, status: 'revising', form: event.data.form, reviewers: {}, assessments: [], decider: null };
    case 'Corrected': {
      const { section, fields } = event.data;
      const entry = state.entry && { ...state.entry, answers: patched(state.entry.answers, section, fields) };
      return { ...state, entry, answers: patched(state.answers, section, fields) };
    }
    case 'Suspended':
      return { ...state, entryStatus: 'suspended' };
    case 'Reinstated':
      return { ...state, entryStatus: 'published' };
    case 'Retracted':
      return { ...state, entryStatus: 'retracted' };
    case 'Withdrawn':
      return closed(state, 'withdrawn');
    default:
      return state; // written by a newer release, or nothing that a decision depends on
  }
};

export const submission: Model<Submission, SubmissionEvent> = { name: 'submission', initial, evolve };
