import { Controller, Delete, Get, HttpCode, Param, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ownToken, takeTokenBack } from '../admit/session-cookie.js';
import { EndSessions } from './end-sessions.js';
import { ListSessions } from './list-sessions.js';
import { SessionOf } from './session.query.js';

@ApiTags('accounts')
@Controller('api/v1/sessions')
@May('see my sessions')
export class MySessionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  /** Where I am signed in, seen last first; `own` is the session that asks. */
  @Get()
  async list(@CurrentActor() { id }: Account, @Req() { session }: Asking) {
    const sessions = await this.queries.execute(new ListSessions(id));
    return sessions.map((one) => ({ ...one, own: one.id === session?.id }));
  }

  /** Ends one of my sessions. One that has ended, or is not mine, is passed over. */
  @Delete(':session')
  @HttpCode(204)
  async end(
    @Param() { session }: SessionOf,
    @CurrentActor() { id }: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.commands.execute(new EndSessions(id, id, { id: session }, request));
    if (session === request.session?.id) takeTokenBack(request, reply);
  }

  /** Ends all my sessions but the one that asks. */
  @Delete()
  @HttpCode(204)
  async endOthers(@CurrentActor() { id }: Account, @Req() request: Asking): Promise<void> {
    await this.commands.execute(new EndSessions(id, id, { allBut: ownToken(request) }, request));
  }
}
