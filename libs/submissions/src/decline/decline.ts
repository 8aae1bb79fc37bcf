import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Decides that it will not be published. */
export const decline = ({ reason }: { reason: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'Declined', data: { by: by.id, stage: 'decision', reason: given('reason', reason) } },
];
