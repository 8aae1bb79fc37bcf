import type { Role } from '#libs/accounts';
import type { Recorded } from '#libs/event-store';
import {
  assessmentsNeeded,
  assessmentsThatCount,
  type EventType,
  type Submission,
  type SubmissionEvent,
} from '#libs/submissions';

/** Who is told: one account, or everyone who holds a role, in one organisation or in all. */
export type To = { account: string } | { role: Role; organisation?: string };

/** What they are told; the words are the messages `notifications.notice.<kind>`. */
export const noticeKinds = [
  'approved',
  'assessments-complete',
  'co-author',
  'co-author-accepted',
  'corrected',
  'declined',
  'in-review',
  'privacy-flag',
  'published',
  'reinstated',
  'released',
  'retracted',
  'reviewer-accepted',
  'reviewer-conflicted',
  'reviewer-left',
  'sent-back',
  'suspended',
  'to-clear',
  'to-publish',
  'to-review',
  'to-revise',
  'to-screen',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  to: To;
  kind: NoticeKind;
}

type Tell<Type extends EventType> = (
  event: Recorded<Extract<SubmissionEvent, { type: Type }>>,
  /** The submission as this event left it. */
  state: Submission,
) => Notice[];

/** A resource needs no assessment; one that was asked for is awaited all the same. */
const complete = (state: Submission) =>
  assessmentsThatCount(state).length === Math.max(1, assessmentsNeeded[state.kind]);

const one = (account: string, kind: NoticeKind): Notice[] => [{ to: { account }, kind }];
const author = (state: Submission, kind: NoticeKind) => one(state.author, kind);
const authors = (state: Submission, kind: NoticeKind) =>
  [state.author, ...state.coAuthors].flatMap((account) => one(account, kind));
const focalPoints = ({ organisation }: Submission, kind: NoticeKind): Notice[] => [
  { to: { role: 'focal-point', organisation }, kind },
];
const secretariat = (kind: NoticeKind): Notice[] => [{ to: { role: 'secretariat' }, kind }];
const home = (state: Submission, kind: NoticeKind) => [...author(state, kind), ...focalPoints(state, kind)];

/** From what happened to who is told what: all that this platform ever says to people by itself. */
const told: { [Type in EventType]?: Tell<Type> } = {
  CoAuthorInvited: ({ data: { account } }) => (account === undefined ? [] : one(account, 'co-author')),
  CoAuthorshipAccepted: (_, state) => author(state, 'co-author-accepted'),
  // A draft that has never left the house is nobody else's to hear of.
  PrivacyFlagRaised: (_, state) => [
    ...author(state, 'privacy-flag'),
    ...(state.left ? secretariat('privacy-flag') : []),
  ],

  Submitted: (_, state) => focalPoints(state, 'to-clear'),
  SentBack: (_, state) => authors(state, 'sent-back'),
  Cleared: () => secretariat('to-screen'),
  ScreenedIn: (_, state) => author(state, 'in-review'),

  ReviewerInvited: (event) => one(event.data.reviewer, 'to-review'),
  InvitationAccepted: () => secretariat('reviewer-accepted'),
  ConflictDeclared: () => secretariat('reviewer-conflicted'),
  ReviewerReleased: ({ meta, data: { reviewer } }) =>
    meta.actor === reviewer ? secretariat('reviewer-left') : one(reviewer, 'released'),
  AssessmentSubmitted: (_, state) => (complete(state) ? secretariat('assessments-complete') : []),

  Approved: (_, state) => [...secretariat('to-publish'), ...author(state, 'approved')],
  RevisionRequested: (_, state) => authors(state, 'to-revise'),
  Declined: (_, state) => authors(state, 'declined'),

  Published: (_, state) => home(state, 'published'),
  Corrected: (_, state) => home(state, 'corrected'),
  Suspended: (_, state) => home(state, 'suspended'),
  Reinstated: (_, state) => home(state, 'reinstated'),
  Retracted: (_, state) => home(state, 'retracted'),
};

/** Whether anybody is ever told of such an event. */
export const isTold = (type: string): boolean => Object.hasOwn(told, type);

/**
 * Who is told what of one event, given the submission as that event left it. Where a person is reached twice, the
 * first notice counts. Whoever did it is left out by the notifier, who knows which people a role means.
 */
export function notices(event: Recorded<SubmissionEvent>, state: Submission): Notice[] {
  const tell = told[event.type] as Tell<EventType> | undefined;
  return tell?.(event, state) ?? [];
}
