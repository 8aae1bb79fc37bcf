import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

/** Will not write it too. Nobody is told: the author never learns whether the address has an account. */
export const declineCoAuthorship = (_: Record<string, never>, __: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'CoAuthorshipDeclined', data: { account: by.id } },
];
