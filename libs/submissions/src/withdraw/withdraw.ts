import type { SubmissionEvent } from '../events.js';
import { optional } from '../texts.js';

/** Takes a submission, or the new version of an entry, back before it is published. */
export const withdraw = ({ reason }: { reason?: string }): SubmissionEvent[] => [
  { type: 'Withdrawn', data: { reason: optional('reason', reason) } },
];
