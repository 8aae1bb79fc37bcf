import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

/** Agrees to write it too. From then on whoever is of their organisation neither reviews nor decides. */
export const acceptCoAuthorship = (_: Record<string, never>, __: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'CoAuthorshipAccepted', data: { account: by.id, organisation: by.organisation } },
];
