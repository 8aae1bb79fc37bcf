import type { Actor, Role } from '#libs/accounts';
import type { Submission } from './submission.js';

/** A condition with the sentence that tells people of it. */
export interface Rule {
  sentence: string;
  /** Of what is said on a page where the condition does not hold. */
  code?: string;
  holds(state: Submission, by: Actor): boolean;
}

const isAuthor = (state: Submission, id: string) => state.author === id || state.coAuthors.includes(id);
const isOfTheirs = (state: Submission, { organisation }: Pick<Actor, 'organisation'>) =>
  state.organisations.includes(organisation);
const has = (by: Actor, ...roles: Role[]) => roles.some((role) => by.roles.includes(role));
const reviewerStatus = (state: Submission, id: string) => state.reviewers[id]?.status;

/** Whoever has declared an interest in it hears no more of it, in no part. */
export const isConflicted = (state: Submission, id: string): boolean => reviewerStatus(state, id) === 'conflicted';

/** Who has a part in the review of this version, or declared an interest in it. A released reviewer who never assessed has none. */
const isReviewer = (state: Submission, id: string) =>
  (reviewerStatus(state, id) ?? 'released') !== 'released' || state.assessments.some(({ reviewer }) => reviewer === id);

/** Whether someone could review this: technically competent, of no author's organisation, without a declared interest. */
export const mayReview = (state: Submission, account: Actor): boolean =>
  has(account, 'reviewer') &&
  !isAuthor(state, account.id) &&
  !isOfTheirs(state, account) &&
  !isConflicted(state, account.id);

export const contributor: Rule = {
  sentence: 'a contributor or a focal point',
  holds: (_, by) => has(by, 'contributor', 'focal-point'),
};
export const author: Rule = { sentence: 'the author', holds: (state, by) => state.author === by.id };
export const authors: Rule = { sentence: 'an author or co-author', holds: (state, by) => isAuthor(state, by.id) };
export const invitedCoAuthor: Rule = {
  sentence: 'who is invited to write it too',
  holds: (state, by) => state.status === 'draft' && state.invitedCoAuthors.includes(by.id),
};
export const focalPoint: Rule = {
  sentence: "a focal point of the author's organisation",
  holds: (state, by) => has(by, 'focal-point') && by.organisation === state.organisation,
};
export const authorOrFocalPoint: Rule = {
  sentence: "the author or a focal point of the author's organisation",
  holds: (state, by) => author.holds(state, by) || focalPoint.holds(state, by),
};
/** Whoever has declared an interest sees nothing of it any more, and acts on it by no other role either. */
export const secretariat: Rule = {
  sentence: 'the secretariat',
  holds: (state, by) => has(by, 'secretariat') && !conflicted.holds(state, by),
};
export const impartialSecretariat: Rule = {
  sentence: 'the secretariat, but never an author',
  holds: (state, by) => secretariat.holds(state, by) && !isAuthor(state, by.id),
};
export const secretariatOrChair: Rule = {
  sentence: 'the secretariat or the chair',
  holds: (state, by) => has(by, 'secretariat', 'chair') && !isAuthor(state, by.id) && !conflicted.holds(state, by),
};
export const decider: Rule = {
  sentence: "the secretariat or the chair, but never an author, one of an author's organisation, or a reviewer of it",
  holds: (state, by) =>
    has(by, 'secretariat', 'chair') && !isAuthor(state, by.id) && !isOfTheirs(state, by) && !isReviewer(state, by.id),
};
export const publisher: Rule = {
  sentence: 'a second member of the secretariat: never an author, a reviewer of it, or who decided',
  holds: (state, by) =>
    has(by, 'secretariat') && !isAuthor(state, by.id) && !isReviewer(state, by.id) && state.decider !== by.id,
};
export const invited: Rule = {
  sentence: 'the invited reviewer',
  holds: (state, by) => mayReview(state, by) && reviewerStatus(state, by.id) === 'invited',
};
export const accepted: Rule = {
  sentence: 'a reviewer who accepted',
  holds: (state, by) => mayReview(state, by) && reviewerStatus(state, by.id) === 'accepted',
};
/** Also for one who has meanwhile lost the role or changed organisation: they must be able to step back. */
export const reviewing: Rule = {
  sentence: 'a reviewer, invited or accepted',
  holds: (state, by) => ['invited', 'accepted'].includes(reviewerStatus(state, by.id) ?? 'none'),
};
export const conflicted: Rule = {
  sentence: 'a person with a declared interest',
  holds: (state, by) => isConflicted(state, by.id),
};
const drafting = ({ status }: Submission) => status === 'draft' || status === 'revising';
export const resolver: Rule = {
  sentence: 'an author while drafting, afterwards the secretariat or the chair',
  holds: (state, by) => (drafting(state) ? authors : secretariatOrChair).holds(state, by),
};
