import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ownToken } from '../admit/session-cookie.js';
import { goTo } from '../go-to.js';
import { EndSessions, type Which } from './end-sessions.js';
import { ListSessions } from './list-sessions.js';
import { MySessionsPage } from './my-sessions.page.js';
import { SessionOf } from './session.query.js';

/** The browsers in which I am signed in. */
@Controller('account/sessions')
@May('see my sessions')
export class MySessionsPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Html()
  async show(
    @CurrentActor() { id }: Account,
    @Req() { session }: Asking,
    @Query('ended') ended: unknown,
    @ThisPage() page: Page,
  ) {
    const sessions = await this.queries.execute(new ListSessions(id));
    return renderPage(MySessionsPage({ page, sessions, own: session?.id, ended: ended !== undefined }));
  }

  @Post('end')
  endOthers(@CurrentActor() me: Account, @Req() request: Asking, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.end(me, { allBut: ownToken(request) }, request, reply);
  }

  @Post(':session/end')
  endOne(
    @Param() { session }: SessionOf,
    @CurrentActor() me: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.end(me, { id: session }, request, reply);
  }

  private async end({ id }: Account, which: Which, request: Asking, reply: FastifyReply) {
    await this.commands.execute(new EndSessions(id, id, which, request));
    return goTo(reply, '/account/sessions?ended');
  }
}
