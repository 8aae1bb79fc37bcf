import type { Actor } from '#libs/accounts';
import { NotAllowed, Refused } from '#libs/event-store';
import { acceptCoAuthorship } from './accept-co-authorship/accept-co-authorship.js';
import { acceptInvitation } from './accept-invitation/accept-invitation.js';
import { approve } from './approve/approve.js';
import { assess } from './assess/assess.js';
import { attachFile } from './attach-file/attach-file.js';
import { clear } from './clear/clear.js';
import { correct } from './correct/correct.js';
import { declareConflict } from './declare-conflict/declare-conflict.js';
import { declineCoAuthorship } from './decline-co-authorship/decline-co-authorship.js';
import { decline } from './decline/decline.js';
import { editSection } from './edit-section/edit-section.js';
import type { SubmissionEvent } from './events.js';
import { flagPrivacy } from './flag-privacy/flag-privacy.js';
import { inviteCoAuthor } from './invite-co-author/invite-co-author.js';
import { inviteReviewer } from './invite-reviewer/invite-reviewer.js';
import { isFrom, type Lifecycle, lifecycle, unmet, type Verb, verbs } from './lifecycle.js';
import { publish } from './publish/publish.js';
import { reassign } from './reassign/reassign.js';
import { reconfirm } from './reconfirm/reconfirm.js';
import { recuse } from './recuse/recuse.js';
import { reinstate } from './reinstate/reinstate.js';
import { removeFile } from './remove-file/remove-file.js';
import { requestRevision } from './request-revision/request-revision.js';
import { resolveFlag } from './resolve-flag/resolve-flag.js';
import { retract } from './retract/retract.js';
import { screenIn } from './screen-in/screen-in.js';
import { screenOut } from './screen-out/screen-out.js';
import { sendBack } from './send-back/send-back.js';
import { startDraft } from './start-draft/start-draft.js';
import { startRevision } from './start-revision/start-revision.js';
import type { Submission } from './submission.js';
import { submit } from './submit/submit.js';
import { suspend } from './suspend/suspend.js';
import { withdraw } from './withdraw/withdraw.js';

const decisions = {
  'start-draft': startDraft,
  'edit-section': editSection,
  'attach-file': attachFile,
  'remove-file': removeFile,
  'invite-co-author': inviteCoAuthor,
  'accept-co-authorship': acceptCoAuthorship,
  'decline-co-authorship': declineCoAuthorship,
  'flag-privacy': flagPrivacy,
  'resolve-flag': resolveFlag,
  submit,
  clear,
  'send-back': sendBack,
  'screen-in': screenIn,
  'screen-out': screenOut,
  'invite-reviewer': inviteReviewer,
  'accept-invitation': acceptInvitation,
  'declare-conflict': declareConflict,
  recuse,
  reassign,
  assess,
  approve,
  'request-revision': requestRevision,
  decline,
  publish,
  'start-revision': startRevision,
  withdraw,
  correct,
  suspend,
  reinstate,
  retract,
  reconfirm,
};

/** What is sent with each verb, facts looked up by the application included. */
export type Inputs = { [V in Verb]: Parameters<(typeof decisions)[V]>[0] };
type Decide<Input> = (input: Input, state: Submission, by: Actor, at: string) => SubmissionEvent[];
const decisionOf: { [V in Verb]: Decide<Inputs[V]> } = decisions;

/**
 * What happens when someone asks for a verb: the events, or why not. The lifecycle is asked first, then the verb's own rules.
 * Throws `NotAllowed` for the wrong person, `Refused` for the wrong moment or a rule, `BadInput` for what was sent.
 * `table` is the lifecycle; specs hand in a broken one to see that it is missed.
 */
export function decide<V extends Verb>(
  verb: V,
  input: Inputs[V],
  state: Submission,
  by: Actor,
  at: string,
  table: Lifecycle = lifecycle,
): SubmissionEvent[] {
  refuse(verb, state, by, table);
  return decisionOf[verb](input, state, by, at);
}

/** Throws what `decide` does where the verb is not open, whatever is sent with it. */
export function refuse(verb: Verb, state: Submission, by: Actor, table: Lifecycle = lifecycle): void {
  const step = table[verb];
  if (!step.who.holds(state, by)) throw new NotAllowed(`To ${words(verb)} is for ${step.who.sentence}`);
  if (!isFrom(step, state)) throw new Refused(`To ${words(verb)} is not possible now: ${standing(state)}`, 'not-now');
  const condition = unmet(step, state, by);
  if (condition)
    throw new Refused(`To ${words(verb)} is possible only when ${condition.sentence}`, condition.code ?? 'not-now');
}

const words = (verb: Verb) => verb.replaceAll('-', ' ');
const standing = ({ status, entryStatus }: Submission) =>
  entryStatus === 'none' ? `the submission is ${status}` : `the submission is ${status}, its entry ${entryStatus}`;

/** What someone may do with a submission now, by the same table: for buttons, queues, and what is asked of whom. */
export const verbsOpenTo = (state: Submission, by: Actor): Verb[] =>
  verbs.filter((verb) => {
    const step = lifecycle[verb];
    return step.who.holds(state, by) && isFrom(step, state) && !unmet(step, state, by);
  });
