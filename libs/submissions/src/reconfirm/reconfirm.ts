import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

/** Says that a published entry is still current. */
export const reconfirm = (_: Record<string, never>, __: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'Reconfirmed', data: { by: by.id } },
];
