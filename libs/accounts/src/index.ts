import { AccountRow } from './account.js';
import { SessionRow } from './session.js';

export { type Account, type Actor, type Role } from './actor.js';
export { May } from './admit/may.js';
export { AskedBy } from './admit/asked-by.js';
export { CurrentActor, CurrentViewer } from './admit/current-account.js';
export { FindAccount, FindAccounts, FindActors } from './find-accounts/find-accounts.js';
export { type NewAccount, OpenAccount } from './open-account/open-account.js';
export { Accounts1795400001000 } from './accounts.migration.js';
export { AccountsModule } from './accounts.module.js';

/** What a DataSource must know for AccountsModule to work. */
export const accountEntities = [AccountRow, SessionRow];
