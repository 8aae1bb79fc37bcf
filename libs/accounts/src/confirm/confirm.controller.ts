import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { csrfOf } from '../admit/csrf.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import type { WhoIAm } from '../sign-in/sign-in-browser.js';
import { Confirm } from './confirm.js';

class ProofBody {
  /** A code where the account has them, otherwise its password. */
  @IsString() @MaxLength(1024) shown!: string;
}

/** For programs what `/confirm` is for people: the session goes on under a new token. */
@Controller('api/v1/session/proof')
@May('confirm who I am')
export class ConfirmController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  async confirm(
    @Body() { shown }: ProofBody,
    @CurrentActor() me: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WhoIAm> {
    const token = await this.commands.execute(new Confirm(me.id, ownToken(request), shown, request));
    giveToken(request, reply, token);
    return { ...me, csrf: csrfOf(token) };
  }
}
