import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Seal } from '#libs/platform';
import { administration } from './administer/administration.js';
import { changingPassword } from './change-password/changing-password.js';
import { changingSignIn } from './own-sign-in/changing-sign-in.js';
import { choosingLanguage } from './choose-language/choosing-language.js';
import { ConfirmController } from './confirm/confirm.controller.js';
import { ConfirmHandler } from './confirm/confirm.js';
import { ConfirmPages } from './confirm/confirm.pages.js';
import { RefusedAccess } from './admit/refused-access.js';
import { SendElsewhere } from './admit/send-elsewhere.filter.js';
import { SessionGuard } from './admit/session.guard.js';
import { endingSessions } from './end-sessions/ending-sessions.js';
import { Factors } from './factors.js';
import { FindAccountHandler, FindAccountsHandler, FindActorsHandler } from './find-accounts/find-accounts.js';
import { FindInviteeHandler } from './find-accounts/find-invitee.js';
import { joining } from './join/joining.js';
import { OpenAccountHandler } from './open-account/open-account.js';
import { signingInWithPasskeys } from './passkeys/signing-in-with-passkeys.js';
import { signingInElsewhere } from './providers/signing-in-elsewhere.js';
import { readingTheLog } from './security-log/reading-the-log.js';
import { SecurityLog } from './security-log/security-log.js';
import { Sessions } from './sessions.js';
import { FinishSignInHandler } from './sign-in/finish-sign-in.js';
import { Counters } from './sign-in/counters.js';
import { Entrances } from './sign-in/entrances.js';
import { KnownDevices } from './sign-in/known-devices.js';
import { Limits } from './sign-in/limits.js';
import { Refusals } from './sign-in/refusals.js';
import { SecondFactor } from './sign-in/second-factor.js';
import { SecondFactorPages } from './sign-in/second-factor.pages.js';
import { SessionController } from './sign-in/session.controller.js';
import { SignInHandler } from './sign-in/sign-in.js';
import { SignOutHandler } from './sign-in/sign-out.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { Tickets } from './tickets.js';

/**
 * Accounts, sessions and the guard before every route. Needs a `DataSource` that knows `accountEntities`, an `EventStore`, a `Config`, and CqrsModule.
 * Import it after the module that registers the general filter of problems: of two filters the later one is asked first.
 */
@Module({
  controllers: [
    SessionController,
    SignInPages,
    SecondFactorPages,
    ConfirmPages,
    ConfirmController,
    ...signingInWithPasskeys.controllers,
    ...joining.controllers,
    ...administration.controllers,
    ...changingPassword.controllers,
    ...changingSignIn.controllers,
    ...choosingLanguage.controllers,
    ...endingSessions.controllers,
    ...readingTheLog.controllers,
    ...signingInElsewhere.controllers,
  ],
  providers: [
    Sessions,
    Tickets,
    Factors,
    Counters,
    Limits,
    KnownDevices,
    Entrances,
    Refusals,
    SignInHandler,
    SignOutHandler,
    SecondFactor,
    ConfirmHandler,
    FinishSignInHandler,
    OpenAccountHandler,
    ...signingInWithPasskeys.providers,
    ...joining.providers,
    ...administration.providers,
    ...changingPassword.providers,
    ...changingSignIn.providers,
    ...choosingLanguage.providers,
    ...endingSessions.providers,
    ...readingTheLog.providers,
    ...signingInElsewhere.providers,
    Seal,
    FindAccountHandler,
    FindAccountsHandler,
    FindInviteeHandler,
    FindActorsHandler,
    RefusedAccess,
    SessionGuard,
    { provide: APP_GUARD, useExisting: SessionGuard },
    { provide: APP_INTERCEPTOR, useExisting: RefusedAccess },
    { provide: APP_FILTER, useClass: SendElsewhere },
  ],
  // The log for upkeep, which is a worker's; the guard for what takes so long to arrive that it looks again.
  exports: [SecurityLog, SessionGuard],
})
export class AccountsModule {}
