import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Html, renderPage } from '#libs/web';
import { May } from '../admit/may.js';
import { ownToken, takeTokenBack } from '../admit/session-cookie.js';
import { ThisVisit, Visit } from '../admit/visit.js';
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
  async show(@Query('ended') ended: unknown, @ThisVisit() { page, by, request }: Visit) {
    const sessions = await this.queries.execute(new ListSessions(by.id));
    return renderPage(MySessionsPage({ page, sessions, own: request.session?.id, ended: ended !== undefined }));
  }

  @Post('end')
  endOthers(@ThisVisit() visit: Visit) {
    return this.end({ allBut: ownToken(visit.request) }, visit);
  }

  @Post(':session/end')
  endOne(@Param() { session }: SessionOf, @ThisVisit() visit: Visit) {
    return this.end({ id: session }, visit);
  }

  private async end(which: Exclude<Which, 'all'>, visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new EndSessions(by.id, by.id, which, request));
    if (!('id' in which) || which.id !== request.session?.id) return visit.goTo('/account/sessions?ended');
    takeTokenBack(request, visit.reply);
    return visit.goTo('/sign-in');
  }
}
