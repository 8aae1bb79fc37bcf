import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { May } from '#libs/accounts';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { Part } from '../inbox/inbox.query.js';
import { MailboxView } from './mailbox.view.js';
import { ReadMailbox } from './read-mailbox.js';

/** The mail of an installation that sends none, for its administrators. */
@Controller()
@May('read the mailbox')
export class MailboxController {
  constructor(private readonly queries: QueryBus) {}

  /** Mails, newest first. */
  @Get('api/v1/mailbox')
  mailbox(@Query() { limit, cursor }: Part) {
    return this.queries.execute(new ReadMailbox(limit, cursor));
  }

  @Get('mailbox')
  @Html()
  async page(@Query() { limit, cursor }: Part, @ThisPage() page: Page) {
    const mailbox = await this.queries.execute(new ReadMailbox(limit, cursor));
    return renderPage(<MailboxView page={page} {...mailbox} />);
  }
}
