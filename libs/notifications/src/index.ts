import { Notifications1795400003000 } from './notifications.migration.js';
import { NotificationsOfAccounts1795400005000 } from './notifications-of-accounts.migration.js';
import { sealedLetters } from './carriers.js';
import { Notifier } from './notifier.js';
import { SealedLetters1795400007000 } from './sealed-letters.migration.js';

export { migrateQueue } from './backend.js';
export { localMailbox, smtp } from './carriers.js';
export { mailHealth } from './mail-health.js';
export { MailQueue } from './mail-queue.js';
export { NotificationsWorkerModule } from './notifications-worker.module.js';
export { NotificationsModule } from './notifications.module.js';
export { eventBehind } from './event-behind.js';
export { mails, startMail } from './start-mail.js';

/** Run as the owner of the database, after those of the event store. */
export const migrations = [
  Notifications1795400003000,
  NotificationsOfAccounts1795400005000,
  SealedLetters1795400007000,
];
/** What is sealed with the key of the installation. */
export const sealedColumns = [sealedLetters];
/** To be run by the worker; injectable where NotificationsWorkerModule is. */
export const reactions = [Notifier];
