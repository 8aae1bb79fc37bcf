import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { ReadAccount } from '../administer/read-account.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { TooManyAttempts } from '../admit/not-signed-in.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import { goTo } from '../go-to.js';
import { WrongCredentials } from '../sign-in/sign-in.js';
import { wrongFields } from '../wrong-fields.js';
import { ChangePasswordForm } from './change-password.body.js';
import { ChangePasswordPage } from './change-password.page.js';
import { ChangePassword } from './change-password.js';

@Controller('account/password')
@May('change how I sign in')
export class ChangePasswordPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Html()
  async show(@CurrentActor() { id, email }: Account, @ThisPage() page: Page, errors: FieldError[] = []) {
    const { signsInBy } = await this.queries.execute(new ReadAccount(id));
    return renderPage(ChangePasswordPage({ page, email, hasPassword: signsInBy.password, errors }));
  }

  @Post()
  @HttpCode(200)
  @Html()
  async change(
    @Body() { current = '', password = '' }: ChangePasswordForm,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const asked = new ChangePassword(by, ownToken(request), { current, password }, request);
      giveToken(request, reply, await this.commands.execute(asked));
      return goTo(reply, '/account/sign-in?done=password');
    } catch (error) {
      const errors = errorsOf(error, page);
      reply.status(error instanceof TooManyAttempts ? 429 : 400);
      return this.show(by, page, errors);
    }
  }
}

function errorsOf(error: unknown, page: Page): FieldError[] {
  const atCurrent = (message: string) => [{ field: 'current', message }];
  if (error instanceof TooManyAttempts)
    return atCurrent(page.say('accounts.sign-in.too-many', { seconds: error.retryAfter }));
  if (error instanceof WrongCredentials) return atCurrent(page.say('accounts.change-password.current.wrong'));
  return wrongFields(error, page, 'accounts.join', 'password');
}
