import type { Actor } from '#libs/accounts';
import { Refused } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

/**
 * Asks a colleague, of any organisation, to write too. The account is looked up from the address that the author gave; where nobody
 * has it, the same is answered and nobody is asked, so that the author does not learn who has an account.
 */
export const inviteCoAuthor = (
  { account }: { account: Pick<Actor, 'id'> | null },
  { author, coAuthors }: Submission,
): SubmissionEvent[] => {
  if (!account) return [{ type: 'CoAuthorInvited', data: {} }];
  if (account.id === author || coAuthors.includes(account.id))
    throw new Refused('They are an author already', 'already-author');
  return [{ type: 'CoAuthorInvited', data: { account: account.id } }];
};
