import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Puts a suspended entry back into the catalogue. */
export const reinstate = ({ reason }: { reason: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'Reinstated', data: { by: by.id, reason: given('reason', reason) } },
];
