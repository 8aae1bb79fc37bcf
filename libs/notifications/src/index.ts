import { Notifications1795400003000 } from './notifications.migration.js';
import { NotificationsOfAccounts1795400005000 } from './notifications-of-accounts.migration.js';
import { Notifier } from './notifier.js';

export { migrateQueue } from './backend.js';
export { localMailbox, smtp } from './carriers.js';
export { mailHealth } from './mail-health.js';
export { MailQueue } from './mail-queue.js';
export { NotificationsWorkerModule } from './notifications-worker.module.js';
export { NotificationsModule } from './notifications.module.js';
export { eventBehind } from './event-behind.js';
export { mails, startMail } from './start-mail.js';

/** Run as the owner of the database, after those of the event store. */
export const migrations = [Notifications1795400003000, NotificationsOfAccounts1795400005000];
/** To be run by the worker; injectable where NotificationsWorkerModule is. */
export const reactions = [Notifier];
