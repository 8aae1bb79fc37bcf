import type { Actor } from '#libs/accounts';
import { BadInput } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

/** Agrees to review, and declares that no interest stands in the way. */
export const acceptInvitation = ({ noInterest }: { noInterest: true }, _: Submission, by: Actor): SubmissionEvent[] => {
  if (noInterest !== true)
    throw new BadInput([{ field: 'noInterest', message: 'This statement must be signed', code: 'unsigned' }]);
  return [{ type: 'InvitationAccepted', data: { reviewer: by.id } }];
};
