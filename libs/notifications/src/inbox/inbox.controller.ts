import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type Account, CurrentActor, May } from '#libs/accounts';
import { NoticeId, Part } from './inbox.query.js';
import { MarkAsRead } from './mark-as-read.js';
import { ReadInbox, UnreadCount } from './read-inbox.js';

/** What the platform has told the person who asks. */
@Controller('api/v1/inbox')
@May('read my inbox')
export class InboxController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  /** Notices, newest first. */
  @Get()
  inbox(@CurrentActor() { id }: Account, @Query() { limit, cursor }: Part) {
    return this.queries.execute(new ReadInbox(id, limit, cursor));
  }

  /** Marks a notice as read, and answers how many are left. */
  @Post(':id/read')
  @HttpCode(200)
  async read(@CurrentActor() by: Account, @Param() { id }: NoticeId) {
    await this.commands.execute(new MarkAsRead(by.id, id));
    return { unread: await this.queries.execute(new UnreadCount(by.id)) };
  }
}
