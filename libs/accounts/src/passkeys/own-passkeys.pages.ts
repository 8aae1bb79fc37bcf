import { Body, Controller, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Html, type Page, ThisPage } from '#libs/web';
import { type Mine, OwnSignIn } from '../own-sign-in/own-sign-in.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ownToken } from '../admit/session-cookie.js';
import { deviceOf } from '../device.js';
import { LastFactor } from '../factors.js';
import { goTo } from '../go-to.js';
import { wrongFields } from '../wrong-fields.js';
import { AddPasskey } from './add-passkey.js';
import { Challenges } from './challenges.js';
import { PasskeyMadeForm } from './passkey.form.js';
import { RemovePasskey } from './remove-passkey.js';
import { WrongPasskey } from './shown.js';

/** Adding and removing one's own passkeys, from the page on how one signs in. */
@Controller('account/passkeys')
@May('change how I sign in')
export class OwnPasskeysPages {
  constructor(
    private readonly challenges: Challenges,
    private readonly commands: CommandBus,
    private readonly own: OwnSignIn,
  ) {}

  /** What the device is asked. */
  @Post('question')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  ask(@CurrentActor() by: Account, @Req() request: Asking) {
    return this.challenges.forNew(by, request);
  }

  @Post()
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async add(
    @Body() { passkey = '', name = '' }: PasskeyMadeForm,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mine = { by, page, request, reply };
    const called = name.trim() || deviceOf(request.headers['user-agent']);
    try {
      await this.commands.execute(new AddPasskey(by.id, called, passkey, request));
    } catch (error) {
      return this.refuse(mine, error);
    }
    return this.own.setUp(mine, 'passkey', 'added');
  }

  @Post(':id/remove')
  @HttpCode(200)
  @Html()
  async remove(
    @Param('id') id: string,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      await this.commands.execute(new RemovePasskey(by.id, id, ownToken(request), request));
      return goTo(reply, '/account/sign-in?done=removed');
    } catch (error) {
      return this.refuse({ by, page, request, reply }, error);
    }
  }

  private refuse({ reply, ...mine }: Mine, error: unknown): Promise<string> {
    const { say } = mine.page;
    reply.status(error instanceof LastFactor ? 409 : 400);
    if (error instanceof LastFactor)
      return this.own.show(mine, { errors: [{ field: 'passkeys', message: say('accounts.own-sign-in.last') }] });
    if (error instanceof WrongPasskey)
      return this.own.show(mine, { errors: [{ field: 'passkey', message: say('accounts.passkeys.failed') }] });
    return this.own.show(mine, { errors: wrongFields(error, mine.page, 'accounts.passkeys', 'name') });
  }
}
