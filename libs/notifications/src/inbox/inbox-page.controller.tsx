import { Controller, Get, Param, Post, Query, Redirect } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type Account, CurrentActor, May } from '#libs/accounts';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { NoticeId, Part } from './inbox.query.js';
import { InboxView } from './inbox.view.js';
import { MarkAsRead } from './mark-as-read.js';
import { ReadInbox } from './read-inbox.js';

@Controller('inbox')
@May('read my inbox')
export class InboxPageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Html()
  async inbox(@CurrentActor() { id }: Account, @Query() { limit, cursor }: Part, @ThisPage() page: Page) {
    const inbox = await this.queries.execute(new ReadInbox(id, limit, cursor));
    return renderPage(<InboxView page={page} {...inbox} />);
  }

  @Post(':id/read')
  @Redirect('/inbox', 303)
  async read(@CurrentActor() by: Account, @Param() { id }: NoticeId) {
    await this.commands.execute(new MarkAsRead(by.id, id));
  }
}
