import { ExportedLog } from './export-log.js';
import { SecurityLogController } from './log.controller.js';
import { SecurityLogPages } from './log.pages.js';
import { ReadSecurityLogHandler } from './read-log.js';
import { SecurityLog } from './security-log.js';

/** What AccountsModule takes in for the security log. */
export const readingTheLog = {
  controllers: [SecurityLogController, SecurityLogPages],
  providers: [SecurityLog, ReadSecurityLogHandler, ExportedLog],
};
