import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Decides that the author should change it and hand it in again, for another round. */
export const requestRevision = ({ reason }: { reason: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'RevisionRequested', data: { by: by.id, reason: given('reason', reason) } },
];
