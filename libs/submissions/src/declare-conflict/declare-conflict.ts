import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Declares an interest: from here on this submission is closed to them, and what they assessed does not count. */
export const declareConflict = ({ nature }: { nature: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'ConflictDeclared', data: { reviewer: by.id, nature: given('nature', nature) } },
];
