import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Seal } from '#libs/platform';
import { InboxPageController } from './inbox/inbox-page.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { MarkAsReadHandler } from './inbox/mark-as-read.js';
import { ReadInboxHandler, UnreadCountHandler } from './inbox/read-inbox.js';
import { ShowUnread } from './inbox/show-unread.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { ReadMailboxHandler } from './mailbox/read-mailbox.js';

/** What people see of notifications: their inbox, and the administrators' mailbox. */
@Module({
  controllers: [InboxController, InboxPageController, MailboxController],
  providers: [
    ReadInboxHandler,
    UnreadCountHandler,
    MarkAsReadHandler,
    ReadMailboxHandler,
    Seal,
    { provide: APP_INTERCEPTOR, useClass: ShowUnread },
  ],
})
export class NotificationsModule {}
