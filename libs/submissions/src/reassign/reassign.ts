import type { Actor } from '#libs/accounts';
import { Refused } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { type Invitation, inviteReviewer } from '../invite-reviewer/invite-reviewer.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Gives the review of one to another, with a reason; not where it was already handed in. */
export const reassign = (
  { from, reason, ...invitation }: Invitation & { from: string; reason: string },
  state: Submission,
  by: Actor,
  at: string,
): SubmissionEvent[] => {
  const { status } = state.reviewers[from] ?? { status: 'released' };
  if (status !== 'invited' && status !== 'accepted') throw new Refused('They are not reviewing this', 'not-reviewing');
  const done = state.assessments.some(({ reviewer, round }) => reviewer === from && round === state.round);
  if (done) throw new Refused('They have already assessed it in this round', 'already-assessed');
  const released: SubmissionEvent = {
    type: 'ReviewerReleased',
    data: { reviewer: from, reason: given('reason', reason) },
  };
  return [released, ...inviteReviewer(invitation, state, by, at)];
};
