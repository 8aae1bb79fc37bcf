import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Seal } from '#libs/platform';
import { administration } from './administer/administration.js';
import { SendToSignIn } from './admit/send-to-sign-in.filter.js';
import { SessionGuard } from './admit/session.guard.js';
import { FindAccountHandler, FindAccountsHandler, FindActorsHandler } from './find-accounts/find-accounts.js';
import { joining } from './join/joining.js';
import { OpenAccountHandler } from './open-account/open-account.js';
import { signingInElsewhere } from './providers/signing-in-elsewhere.js';
import { SecurityLog } from './security-log/security-log.js';
import { Sessions } from './sessions.js';
import { SessionController } from './sign-in/session.controller.js';
import { SignInHandler } from './sign-in/sign-in.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { Throttle } from './sign-in/throttle.js';
import { Tickets } from './tickets.js';

/**
 * Accounts, sessions and the guard before every route. Needs a `DataSource` that knows `accountEntities`, an `EventStore`, a `Config`, and CqrsModule.
 * Import it after the module that registers the general filter of problems: of two filters the later one is asked first.
 */
@Module({
  controllers: [
    SessionController,
    SignInPages,
    ...joining.controllers,
    ...administration.controllers,
    ...signingInElsewhere.controllers,
  ],
  providers: [
    Sessions,
    Tickets,
    SecurityLog,
    Throttle,
    SignInHandler,
    OpenAccountHandler,
    ...joining.providers,
    ...administration.providers,
    ...signingInElsewhere.providers,
    Seal,
    FindAccountHandler,
    FindAccountsHandler,
    FindActorsHandler,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_FILTER, useClass: SendToSignIn },
  ],
})
export class AccountsModule {}
