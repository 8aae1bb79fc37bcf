import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import { goTo } from '../go-to.js';
import { nextPage } from '../sign-in/next-page.js';
import { Challenges } from './challenges.js';
import { ConfirmWithPasskey } from './confirm-with-passkey.js';
import { PasskeyShownForm } from './passkey.form.js';
import { WrongPasskey } from './shown.js';

/** Showing again with a passkey who one is, from the page that asks for it. */
@Controller('confirm/passkey')
@May('confirm who I am')
export class ConfirmWithPasskeyPages {
  constructor(
    private readonly challenges: Challenges,
    private readonly commands: CommandBus,
  ) {}

  @Post('question')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  ask(@CurrentActor() by: Account, @Req() request: Asking) {
    return this.challenges.forConfirming(by.id, request);
  }

  @Post()
  async confirm(
    @Body() { passkey = '', next }: PasskeyShownForm,
    @CurrentActor() by: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const asked = new ConfirmWithPasskey(by.id, ownToken(request), passkey, request);
      giveToken(request, reply, await this.commands.execute(asked));
      return goTo(reply, nextPage(next));
    } catch (error) {
      if (!(error instanceof WrongPasskey)) throw error;
      return goTo(reply, `/confirm?next=${encodeURIComponent(nextPage(next))}`);
    }
  }
}
