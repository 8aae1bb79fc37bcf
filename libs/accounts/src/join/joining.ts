import { AskToChangeEmailHandler } from '../change-email/ask-to-change.js';
import { ChangeEmailPages } from '../change-email/change-email.pages.js';
import { ConfirmEmailHandler } from '../change-email/confirm-change.js';
import { UndoEmailChangeHandler } from '../change-email/undo-change.js';
import { FindInvitationsHandler } from '../invite/find-invitations.js';
import { InviteHandler } from '../invite/invite.js';
import { InviteAgainHandler } from '../invite/invite-again.js';
import { InvitationsController } from '../invite/invitations.controller.js';
import { InvitationsPages } from '../invite/invitations.pages.js';
import { RevokeInvitationHandler } from '../invite/revoke-invitation.js';
import { AddressLetterHandler } from '../letters/address-letter.js';
import { AskForResetHandler } from '../reset-password/ask-for-reset.js';
import { ResetPasswordController } from '../reset-password/reset-password.controller.js';
import { ResetPasswordPages } from '../reset-password/reset-password.pages.js';
import { ResetPasswordHandler } from '../reset-password/reset-password.js';
import { FindInvitationHandler } from './find-invitation.js';
import { Invitations } from './invitations.js';
import { JoinHandler } from './join.js';
import { JoinPages } from './join.pages.js';
import { JoinWithPasskeyHandler } from './join-with-passkey.js';

/** What AccountsModule takes in for all that begins with a link in a mail. */
export const joining = {
  controllers: [
    InvitationsController,
    InvitationsPages,
    JoinPages,
    ResetPasswordController,
    ResetPasswordPages,
    ChangeEmailPages,
  ],
  providers: [
    InviteHandler,
    InviteAgainHandler,
    RevokeInvitationHandler,
    FindInvitationsHandler,
    FindInvitationHandler,
    Invitations,
    JoinHandler,
    JoinWithPasskeyHandler,
    AskForResetHandler,
    ResetPasswordHandler,
    AskToChangeEmailHandler,
    ConfirmEmailHandler,
    UndoEmailChangeHandler,
    AddressLetterHandler,
  ],
};
