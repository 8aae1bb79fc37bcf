import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Takes an entry out of the catalogue at once; the explanation to the public may come later. */
export const suspend = ({ reason }: { reason: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'Suspended', data: { by: by.id, reason: given('reason', reason) } },
];
