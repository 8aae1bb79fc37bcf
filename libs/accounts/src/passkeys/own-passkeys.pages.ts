import { Body, Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FieldError } from '#libs/event-store';
import { Html, type Page } from '#libs/web';
import { OwnSignIn } from '../own-sign-in/own-sign-in.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ownToken } from '../admit/session-cookie.js';
import { deviceOf } from '../device.js';
import { LastFactor } from '../factors.js';
import { ThisVisit, Visit } from '../admit/visit.js';
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
  async add(@Body() { passkey = '', name = '' }: PasskeyMadeForm, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    const called = name.trim() || deviceOf(request.headers['user-agent']);
    try {
      await this.commands.execute(new AddPasskey(by.id, called, passkey, request));
    } catch (error) {
      return this.refuse(visit, error);
    }
    return this.own.setUp(visit, 'passkey', 'added');
  }

  @Post(':id/remove')
  @HttpCode(200)
  @Html()
  async remove(@Param('id') id: string, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    try {
      await this.commands.execute(new RemovePasskey(by.id, id, ownToken(request), request));
      return visit.goTo('/account/sign-in?done=removed');
    } catch (error) {
      return this.refuse(visit, error);
    }
  }

  private refuse(visit: Visit, error: unknown): Promise<string> {
    const errors = errorsOf(error, visit.page);
    visit.reply.status(error instanceof LastFactor ? 409 : 400);
    return this.own.show(visit, { errors });
  }
}

const errorsOf = (error: unknown, page: Page): FieldError[] =>
  error instanceof WrongPasskey
    ? [{ field: 'passkey', message: page.say('accounts.passkeys.failed') }]
    : wrongFields(error, page, 'passkeys');
