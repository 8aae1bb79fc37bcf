import type { Actor } from '#libs/accounts';
import { Refused } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { openFlags } from '../privacy.js';
import type { Submission } from '../submission.js';
import { given } from '../texts.js';

/** Closes a flag with the reason why the text may stay, or what was done about it. */
export const resolveFlag = (
  { flag, reason }: { flag: string; reason: string },
  state: Submission,
  by: Actor,
): SubmissionEvent[] => {
  const because = given('reason', reason);
  if (!openFlags(state).some(({ id }) => id === flag)) throw new Refused('No such flag is open', 'no-such-flag');
  return [{ type: 'PrivacyFlagResolved', data: { flag, reason: because, by: by.id } }];
};
