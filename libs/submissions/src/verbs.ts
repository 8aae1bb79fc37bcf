import type { Type } from '@nestjs/common';
import { AcceptCoAuthorshipBody } from './accept-co-authorship/accept-co-authorship.body.js';
import { AcceptInvitationBody } from './accept-invitation/accept-invitation.body.js';
import { ApproveBody } from './approve/approve.body.js';
import { AssessBody } from './assess/assess.body.js';
import { ClearBody } from './clear/clear.body.js';
import { CorrectBody } from './correct/correct.body.js';
import type { Inputs } from './decide.js';
import { DeclareConflictBody } from './declare-conflict/declare-conflict.body.js';
import { DeclineCoAuthorshipBody } from './decline-co-authorship/decline-co-authorship.body.js';
import { DeclineBody } from './decline/decline.body.js';
import { EditSectionBody } from './edit-section/edit-section.body.js';
import type { Facts } from './facts.js';
import { FlagPrivacyBody } from './flag-privacy/flag-privacy.body.js';
import { InviteCoAuthorBody } from './invite-co-author/invite-co-author.body.js';
import { InviteReviewerBody } from './invite-reviewer/invite-reviewer.body.js';
import type { Verb } from './lifecycle.js';
import { PublishBody } from './publish/publish.body.js';
import { ReassignBody } from './reassign/reassign.body.js';
import { ReconfirmBody } from './reconfirm/reconfirm.body.js';
import { RecuseBody } from './recuse/recuse.body.js';
import { ReinstateBody } from './reinstate/reinstate.body.js';
import { RemoveFileBody } from './remove-file/remove-file.body.js';
import { RequestRevisionBody } from './request-revision/request-revision.body.js';
import { ResolveFlagBody } from './resolve-flag/resolve-flag.body.js';
import { RetractBody } from './retract/retract.body.js';
import { ScreenInBody } from './screen-in/screen-in.body.js';
import { ScreenOutBody } from './screen-out/screen-out.body.js';
import { SendBackBody } from './send-back/send-back.body.js';
import { StartDraftBody } from './start-draft/start-draft.body.js';
import { StartRevisionBody } from './start-revision/start-revision.body.js';
import { SubmitBody } from './submit/submit.body.js';
import { SuspendBody } from './suspend/suspend.body.js';
import { WithdrawBody } from './withdraw/withdraw.body.js';

/** The verbs that are asked for by a body of words. A file comes as bytes: see `files/`. */
export type WrittenVerb = Exclude<Verb, 'attach-file'>;

/** How a verb is asked for. Where the body is not yet what the decision wants, `prepare` looks up the rest. */
type Write<Input> =
  | { says: string; body: Type<Input & object>; prepare?: undefined }
  | { says: string; body: Type<object>; prepare(sent: object, facts: Facts): Promise<Input> };

/** Every verb that can be asked for over HTTP: what it does, in one sentence, and what must be sent with it. */
export const writes: { [V in WrittenVerb]: Write<Inputs[V]> } = {
  'start-draft': { says: 'Begins a submission; the one who asks is its author', body: StartDraftBody },
  'edit-section': { says: 'Saves a patch of one section', body: EditSectionBody },
  'remove-file': { says: 'Takes a file out of the working copy', body: RemoveFileBody },
  'invite-co-author': {
    says: 'Asks a colleague of any organisation to write too; whether anybody has the address is not told',
    body: InviteCoAuthorBody,
    prepare: async ({ email }: InviteCoAuthorBody, facts) => ({ account: await facts.invitee(email) }),
  },
  'accept-co-authorship': { says: 'Whoever is invited agrees to write too', body: AcceptCoAuthorshipBody },
  'decline-co-authorship': {
    says: 'Whoever is invited will not write too; nobody is told',
    body: DeclineCoAuthorshipBody,
  },
  'flag-privacy': { says: 'Says that something may tell who a person is', body: FlagPrivacyBody },
  'resolve-flag': { says: 'Closes a privacy flag with a reason', body: ResolveFlagBody },
  submit: {
    says: 'Hands the draft in, with two statements signed',
    body: SubmitBody,
    prepare: async ({ consent, doNoHarm }: SubmitBody, facts) => ({
      consent,
      doNoHarm,
      practiceKnown: await facts.practiceKnown(),
    }),
  },
  clear: { says: "The author's organisation agrees that it leaves the house", body: ClearBody },
  'send-back': { says: 'The focal point gives it back to the author', body: SendBackBody },
  'screen-in': { says: 'The secretariat sends it to review', body: ScreenInBody },
  'screen-out': { says: 'The secretariat declines it without a review', body: ScreenOutBody },
  'invite-reviewer': {
    says: 'Asks an expert of another organisation to assess it',
    body: InviteReviewerBody,
    prepare: async ({ reviewer, due }: InviteReviewerBody, facts) => ({
      account: await facts.account(reviewer, 'reviewer'),
      due,
    }),
  },
  'accept-invitation': { says: 'The invited reviewer takes the review on', body: AcceptInvitationBody },
  'declare-conflict': { says: 'The reviewer declares an interest, and sees no more of it', body: DeclareConflictBody },
  recuse: { says: 'The reviewer steps back', body: RecuseBody },
  reassign: {
    says: 'Gives the review of one reviewer to another',
    body: ReassignBody,
    prepare: async ({ to, ...sent }: ReassignBody, facts) => ({
      ...sent,
      account: await facts.account(to, 'to'),
    }),
  },
  assess: { says: 'The reviewer hands in scores, comments and a recommendation', body: AssessBody },
  approve: { says: 'Decides that it is to be published', body: ApproveBody },
  'request-revision': { says: 'Decides that the author should revise it', body: RequestRevisionBody },
  decline: { says: 'Decides that it is not to be published', body: DeclineBody },
  publish: {
    says: 'A second person puts before the public exactly what was seen',
    body: PublishBody,
    prepare: async ({ seen }: PublishBody, facts) => ({ seen, number: await facts.number(seen) }),
  },
  'start-revision': { says: 'Begins a new version of a published entry', body: StartRevisionBody },
  withdraw: { says: 'The author takes it back before it is published', body: WithdrawBody },
  correct: { says: 'Corrects a published entry where everyone can see it', body: CorrectBody },
  suspend: { says: 'Takes an entry out of sight now, to be explained later', body: SuspendBody },
  reinstate: { says: 'Puts a suspended entry back', body: ReinstateBody },
  retract: { says: 'Takes an entry back for ever, with a public reason', body: RetractBody },
  reconfirm: { says: 'Says that a published entry is still current', body: ReconfirmBody },
};

export const isWritten = (verb: string): verb is WrittenVerb => Object.hasOwn(writes, verb);
export const writtenVerbs = Object.keys(writes).filter(isWritten);
