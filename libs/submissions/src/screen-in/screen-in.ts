import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { optional } from '../texts.js';

/** Complete, in scope, and not harmful as far as can be seen: it goes to review. */
export const screenIn = ({ note }: { note?: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'ScreenedIn', data: { by: by.id, note: optional('note', note) } },
];
