import { AccountsController } from './accounts.controller.js';
import { AccountsPages } from './accounts.pages.js';
import { ChangeRolesHandler } from './change-roles.js';
import { CountPeopleHandler } from './count-people.js';
import { DisableAccountHandler } from './disable-account.js';
import { EnableAccountHandler } from './enable-account.js';
import { EndSessionsHandler } from './end-sessions.js';
import { EraseAccountHandler } from './erase-account.js';
import { ListAccountsHandler } from './list-accounts.js';
import { ListSessionsHandler } from './list-sessions.js';
import { OverviewPages } from './overview.pages.js';
import { ReadAccountHandler } from './read-account.js';
import { TakeFactorsAwayHandler } from './take-factors-away.js';

/** What AccountsModule takes in for administrators. */
export const administration = {
  controllers: [AccountsController, AccountsPages, OverviewPages],
  providers: [
    ListAccountsHandler,
    ReadAccountHandler,
    ListSessionsHandler,
    CountPeopleHandler,
    ChangeRolesHandler,
    DisableAccountHandler,
    EnableAccountHandler,
    EndSessionsHandler,
    EraseAccountHandler,
    TakeFactorsAwayHandler,
  ],
};
