import { Body, Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import { Factors } from '../factors.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { Challenges } from '../passkeys/challenges.js';
import { ConfirmWithPasskey } from '../passkeys/confirm-with-passkey.js';
import { PasskeyShownForm } from '../passkeys/passkey.form.js';
import { WrongPasskey } from '../passkeys/shown.js';
import { Identities } from '../providers/identities.js';
import { nextPage } from '../sign-in/next-page.js';
import { WrongCredentials } from '../sign-in/sign-in.js';
import { wrongFields } from '../wrong-fields.js';
import { Confirm } from './confirm.js';
import { ConfirmPage } from './confirm.page.js';

class ConfirmForm {
  @IsOptional() @IsString() @MaxLength(1024) shown?: string;
  @IsOptional() @IsString() @MaxLength(4096) next?: string;
}

/** Before what matters most, somebody who has been signed in for a while shows again who they are. */
@Controller('confirm')
@May('confirm who I am')
export class ConfirmPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly challenges: Challenges,
    private readonly factors: Factors,
    private readonly identities: Identities,
  ) {}

  @Get()
  @Html()
  show(@Query('next') next: unknown, @ThisVisit() visit: Visit) {
    return this.page(visit, next);
  }

  @Post()
  @HttpCode(200)
  @Html()
  confirm(@Body() { shown = '', next }: ConfirmForm, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    return this.prove(new Confirm(by.id, ownToken(request), shown, request), next, visit);
  }

  @Post('passkey/question')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  ask(@CurrentActor() by: Account, @Req() request: Asking) {
    return this.challenges.forConfirming(by.id, request);
  }

  @Post('passkey')
  @HttpCode(200)
  @Html()
  confirmWithPasskey(@Body() { passkey = '', next }: PasskeyShownForm, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    return this.prove(new ConfirmWithPasskey(by.id, ownToken(request), passkey, request), next, visit);
  }

  /** The session goes on under a new token, where they were about to go. */
  private async prove(proof: Confirm | ConfirmWithPasskey, next: unknown, visit: Visit) {
    try {
      const token = await this.commands.execute<Confirm | ConfirmWithPasskey, string>(proof);
      giveToken(visit.request, visit.reply, token);
      return visit.goTo(nextPage(next));
    } catch (error) {
      visit.refuse(error);
      return this.page(visit, next, errorsOf(error, visit.page));
    }
  }

  private async page(visit: Visit, asked: unknown, errors: FieldError[] = []): Promise<string> {
    const { by } = visit;
    const next = nextPage(asked);
    const page = visit.at(`/confirm?next=${encodeURIComponent(next)}`);
    const [{ passkeys, oneTimeCode }, since] = await Promise.all([
      this.factors.of(by.id),
      this.identities.since(by.id),
    ]);
    const hasPasskey = passkeys > 0;
    const ways = { byCode: hasPasskey || oneTimeCode, hasPasskey, provider: since && by.organisation };
    return renderPage(ConfirmPage({ page, next, ...ways, errors }));
  }
}

function errorsOf(error: unknown, page: Page): FieldError[] {
  if (error instanceof WrongPasskey) return [{ field: 'passkey', message: page.say('accounts.passkeys.wrong') }];
  if (error instanceof WrongCredentials) return [{ field: 'shown', message: page.say('accounts.confirm.wrong') }];
  return wrongFields(error, page, 'shown');
}
