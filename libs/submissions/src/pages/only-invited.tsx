import { Notice, type Page } from '#libs/web';
import type { SeenSubmission } from '../overview/seen-submission.js';

/** That this is not the whole of it, for who has yet to answer an invitation. */
export const OnlyInvited = ({ page: { say }, seen }: { page: Page; seen: SeenSubmission }) =>
  seen.sight === 'invitation' ? (
    <Notice>{say(seen.status === 'draft' ? 'submissions.invitation.draft' : 'submissions.invitation.little')}</Notice>
  ) : null;
