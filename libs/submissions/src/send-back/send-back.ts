import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** The organisation wants it changed before it leaves. */
export const sendBack = ({ reason }: { reason: string }, _: Submission, by: Actor): SubmissionEvent[] => [
  { type: 'SentBack', data: { by: by.id, reason: given('reason', reason) } },
];
