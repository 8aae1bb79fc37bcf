import { Notice, type Page } from '#libs/web';
import type { SeenSubmission } from '../overview/seen-submission.js';

/** That this is not the whole of it, for who has yet to answer an invitation; and who asks, where that is no secret. */
export function OnlyInvited({ page: { say }, seen }: { page: Page; seen: SeenSubmission }) {
  const { sight, authors } = seen;
  if (sight !== 'invitation') return null;
  const [author] = authors;
  return (
    <Notice>
      {author ? say('submissions.invitation.draft', { name: author.name }) : say('submissions.invitation.little')}
    </Notice>
  );
}
