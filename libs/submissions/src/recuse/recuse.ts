import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Steps back from a review, for want of time or knowledge. */
export const recuse = ({ reason }: { reason: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'ReviewerReleased', data: { reviewer: by.id, reason: given('reason', reason) } },
];
