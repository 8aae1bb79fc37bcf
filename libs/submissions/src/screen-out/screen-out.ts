import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Not for this catalogue: it is declined without a review. */
export const screenOut = ({ reason }: { reason: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'Declined', data: { by: by.id, stage: 'screening', reason: given('reason', reason) } },
];
