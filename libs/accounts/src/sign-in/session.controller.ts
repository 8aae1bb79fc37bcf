import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { SignInBody } from './sign-in.body.js';
import { signInBrowser, type WhoIAm } from './sign-in-browser.js';
import { SignOut } from './sign-out.js';

@Controller('api/v1/session')
export class SessionController {
  constructor(private readonly commands: CommandBus) {}

  @Get()
  @May('know who I am')
  whoAmI(@CurrentActor() me: Account, @Req() { csrf }: Asking): WhoIAm {
    return { ...me, csrf };
  }

  @Post()
  @HttpCode(200)
  @May('sign in')
  signIn(
    @Body() body: SignInBody,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WhoIAm> {
    return signInBrowser(this.commands, body, request, reply);
  }

  @Delete()
  @HttpCode(204)
  @May('sign out')
  async signOut(@Req() request: Asking, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.commands.execute(new SignOut(request, reply));
  }
}
