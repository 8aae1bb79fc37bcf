import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { NotSignedIn, TooManyAttempts } from '../admit/not-signed-in.js';
import { giveToken, tokenOf } from '../admit/session-cookie.js';
import { Factors } from '../factors.js';
import { goTo } from '../go-to.js';
import { Identities } from '../providers/identities.js';
import { nextPage } from '../sign-in/next-page.js';
import { WrongCode } from '../sign-in/second-factor.js';
import { WrongCredentials } from '../sign-in/sign-in.js';
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
    private readonly factors: Factors,
    private readonly identities: Identities,
  ) {}

  @Get()
  @Html()
  async show(@CurrentActor() by: Account, @ThisPage() page: Page, @Query('next') next: unknown) {
    return renderPage(ConfirmPage({ page, next: nextPage(next), ...(await this.waysOf(by)) }));
  }

  @Post()
  @HttpCode(200)
  @Html()
  async confirm(
    @Body() { shown = '', next }: ConfirmForm,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token = tokenOf(request);
    if (token === null) throw new NotSignedIn();
    try {
      giveToken(request, reply, await this.commands.execute(new Confirm(by.id, token, shown, request)));
      return goTo(reply, nextPage(next));
    } catch (error) {
      const message = messageOf(error, page);
      if (message === null) throw error;
      reply.status(error instanceof TooManyAttempts ? 429 : 401);
      const errors = [{ field: 'shown', message }];
      return renderPage(ConfirmPage({ page, next: nextPage(next), ...(await this.waysOf(by)), errors }));
    }
  }

  private async waysOf({ id, organisation }: Account) {
    const [{ passkeys, oneTimeCode }, since] = await Promise.all([this.factors.of(id), this.identities.since(id)]);
    const hasPasskey = passkeys > 0;
    return { byCode: hasPasskey || oneTimeCode, hasPasskey, provider: since && organisation };
  }
}

function messageOf(error: unknown, { say }: Page): string | null {
  if (error instanceof TooManyAttempts) return say('accounts.sign-in.too-many', { seconds: error.retryAfter });
  if (error instanceof WrongCode) return say('accounts.second-factor.wrong');
  return error instanceof WrongCredentials ? say('accounts.confirm.wrong') : null;
}
