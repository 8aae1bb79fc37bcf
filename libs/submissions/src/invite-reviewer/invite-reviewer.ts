import type { Actor } from '#libs/accounts';
import { BadInput, Refused } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { optional } from '../texts.js';
import { mayReview } from '../who.js';

export interface Invitation {
  /** The account of the one who is to review. */
  account: Actor;
  /** A day, as `2026-11-30`. */
  due?: string;
}

/** Asks an expert who may review this; refused for authors, their organisations, and who declared an interest. */
export const inviteReviewer = (
  { account, due }: Invitation,
  state: Submission,
  _: Actor,
  at: string,
): SubmissionEvent[] => {
  const status = state.reviewers[account.id]?.status;
  if (status === 'invited' || status === 'accepted') throw new Refused('They are invited already', 'already-invited');
  if (state.assessments.some(({ reviewer, round }) => reviewer === account.id && round === state.round))
    throw new Refused(
      'They assessed it in this round and stepped back since: what they wrote does not count again',
      'stepped-back',
    );
  if (!mayReview(state, account))
    throw new Refused(
      "A reviewer has that role, is of no author's organisation, and has declared no interest in this",
      'may-not-review',
    );
  return [
    {
      type: 'ReviewerInvited',
      data: { reviewer: account.id, organisation: account.organisation, due: dayFrom(at, due) },
    },
  ];
};

function dayFrom(at: string, due: string | undefined): string | undefined {
  const day = optional('due', due, 10);
  const isDay = day === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)));
  if (!isDay || (day && day < at.slice(0, 10)))
    throw new BadInput([{ field: 'due', message: 'This must be a day to come, as 2026-11-30', code: 'past-day' }]);
  return day;
}
