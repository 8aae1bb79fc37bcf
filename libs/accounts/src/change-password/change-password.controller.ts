import { Body, Controller, HttpCode, Put, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { csrfOf } from '../admit/csrf.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import type { WhoIAm } from '../sign-in/sign-in-browser.js';
import { ChangePasswordBody } from './change-password.body.js';
import { ChangePassword } from './change-password.js';

@ApiTags('accounts')
@Controller('api/v1/password')
@May('change how I sign in')
export class ChangePasswordController {
  constructor(private readonly commands: CommandBus) {}

  /** Changes the password of who is signed in. All other sessions end; this one goes on with a new cookie and a new `csrf`. */
  @Put()
  @HttpCode(200)
  async change(
    @Body() { current = '', password }: ChangePasswordBody,
    @CurrentActor() me: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WhoIAm> {
    const asked = new ChangePassword(me, ownToken(request), { current, password }, request);
    const token = await this.commands.execute(asked);
    giveToken(request, reply, token);
    return { ...me, csrf: csrfOf(token) };
  }
}
