import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { optional } from '../texts.js';

/** The organisation agrees that this leaves it. */
export const clear = ({ note }: { note?: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'Cleared', data: { by: by.id, note: optional('note', note) } },
];
