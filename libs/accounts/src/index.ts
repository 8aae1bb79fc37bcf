import { Accounts1795400001000 } from './accounts.migration.js';
import { AccountInvited1795400010000 } from './accounts-invited.migration.js';
import { AccountLanguage1795400008000 } from './accounts-language.migration.js';
import { AccountJoining1795400004000 } from './accounts-joining.migration.js';
import { DueEntries1795400009000 } from './accounts-due-entries.migration.js';
import { AccountSecurity1795400003000 } from './accounts-security.migration.js';
import { AccountRow } from './account.js';
import { sealedCodes } from './one-time-codes/one-time-codes.js';
import { sealedClientSecrets } from './providers/providers.js';
import { entries } from './security-log/entries.js';
import { SessionRow } from './session.js';

export { type Account, type Actor, type Role } from './actor.js';
export { May } from './admit/may.js';
export { AskedBy } from './admit/asked-by.js';
export type { Asking } from './admit/asking.js';
export { CurrentActor, CurrentViewer } from './admit/current-account.js';
export { SessionGuard } from './admit/session.guard.js';
export { AddressLetter, type LetterAddress } from './letters/address-letter.js';
export { isLetterKind, type LetterKind, letterKinds } from './letters/letter-kinds.js';
export { NameOrganisations, type OrganisationName } from './organisation-names.js';
export { isOfSecurityLog, type SecurityEvent } from './security-log/security-event.js';
export { FindAccount, FindAccounts, FindActors } from './find-accounts/find-accounts.js';
export { FindInvitee } from './find-accounts/find-invitee.js';
export { type NewAccount, OpenAccount } from './open-account/open-account.js';
export { Upkeep } from './upkeep.js';
export { AccountsModule } from './accounts.module.js';

/** The read models of this context, for whoever runs projections. */
export const projections = [entries];

/** What a DataSource must know for AccountsModule to work. */
export const accountEntities = [AccountRow, SessionRow];

/** What is sealed with the key of the installation. */
export const sealedColumns = [sealedCodes, sealedClientSecrets];

/** Run as the owner of the database, after those of the event store. */
export const migrations = [
  Accounts1795400001000,
  AccountSecurity1795400003000,
  AccountJoining1795400004000,
  AccountLanguage1795400008000,
  DueEntries1795400009000,
  AccountInvited1795400010000,
];
