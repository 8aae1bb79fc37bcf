import type { Actor } from '#libs/accounts';
import type { Assessment } from './events.js';
import type { Submission } from './submission.js';
import {
  accepted,
  authors,
  conflicted,
  focalPoint,
  invited,
  invitedCoAuthor,
  type Rule,
  secretariatOrChair,
} from './who.js';

/**
 * How much of a submission someone may see. An invitation is title, summary and owner: enough to accept it, or to
 * declare an interest.
 * Content is all answers and files; everything is that, all assessments, and the remarks for the secretariat.
 */
export type Sight = 'nothing' | 'invitation' | 'content' | 'everything';

/**
 * What of the working copy may be seen by whom. Drafts are the authors' own; the secretariat sees what has once left
 * the organisation; a declared interest closes everything, whatever else the person is.
 */
export function visibleTo(state: Submission, by: Actor): Sight {
  if (state.status === 'none' || conflicted.holds(state, by)) return 'nothing';
  if (authors.holds(state, by)) return 'content';
  if (secretariatOrChair.holds(state, by) && state.left) return 'everything';
  if (accepted.holds(state, by)) return 'content';
  if (focalPoint.holds(state, by) && state.round > 0) return 'content';
  return invited.holds(state, by) || invitedCoAuthor.holds(state, by) ? 'invitation' : 'nothing';
}

export const reader: Rule = {
  sentence: 'whoever may read the whole of it',
  holds: (state, by) => ['content', 'everything'].includes(visibleTo(state, by)),
};

/** An assessment as someone may see it: without its reviewer and the confidential remarks, where these are not theirs to know. */
export type SeenAssessment = Omit<Assessment, 'reviewer' | 'confidential'> &
  Partial<Pick<Assessment, 'reviewer' | 'confidential'>>;

const isDecided = (state: Submission, { round }: Assessment) => round < state.round || state.decider !== null;

const withoutNames = ({ reviewer: _reviewer, confidential: _confidential, ...shown }: Assessment): SeenAssessment =>
  shown;

/** Reviewers see their own, authors all that are decided, the secretariat and the chair every one with its reviewer. */
export function assessmentsFor(state: Submission, by: Actor): SeenAssessment[] {
  if (visibleTo(state, by) === 'everything') return state.assessments;
  if (authors.holds(state, by)) return state.assessments.filter((one) => isDecided(state, one)).map(withoutNames);
  return accepted.holds(state, by) ? state.assessments.filter(({ reviewer }) => reviewer === by.id) : [];
}
