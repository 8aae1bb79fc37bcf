import type { Actor } from '#libs/accounts';
import { Refused } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

/** Lets a colleague, of any organisation, write too. The account is looked up from the address that the author gave. */
export const inviteCoAuthor = (
  { account }: { account: Pick<Actor, 'id' | 'organisation'> },
  { author, coAuthors }: Submission,
): SubmissionEvent[] => {
  if (account.id === author || coAuthors.includes(account.id))
    throw new Refused('They are an author already', 'already-author');
  return [{ type: 'CoAuthorInvited', data: { account: account.id, organisation: account.organisation } }];
};
