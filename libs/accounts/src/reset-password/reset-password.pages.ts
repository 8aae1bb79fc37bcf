import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { TooManyAttempts } from '../admit/not-signed-in.js';
import { isEmailAddress } from '../email-address.js';
import { goTo } from '../go-to.js';
import { giveDevice } from '../sign-in/known-devices.js';
import { Tickets } from '../tickets.js';
import { wrongFields } from '../wrong-fields.js';
import { AskForReset } from './ask-for-reset.js';
import { ForgottenForm, ResetPasswordBody } from './reset-password.body.js';
import { AskedPage, ForgottenPage, ResetEndPage, ResetPasswordPage } from './reset-password.page.js';
import { ResetOver, ResetPassword } from './reset-password.js';

@Controller()
@May('sign in')
export class ResetPasswordPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly tickets: Tickets,
  ) {}

  @Get('forgotten')
  @Html()
  forgotten(@ThisPage() page: Page) {
    return renderPage(ForgottenPage({ page }));
  }

  @Post('forgotten')
  @HttpCode(200)
  @Html()
  async ask(
    @Body() { email }: ForgottenForm,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = (status: number, message: string) => {
      reply.status(status);
      return renderPage(ForgottenPage({ page, email, errors: [{ field: 'email', message }] }));
    };
    if (!isEmailAddress(email.trim())) return again(400, page.say('accounts.sign-in.email.wrong'));
    try {
      await this.commands.execute(new AskForReset(email, request));
      return goTo(reply, '/forgotten/asked');
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      reply.header('retry-after', error.retryAfter);
      return again(429, page.say('accounts.sign-in.too-many', { seconds: error.retryAfter }));
    }
  }

  @Get('forgotten/asked')
  @Html()
  asked(@ThisPage() page: Page) {
    return renderPage(AskedPage({ page }));
  }

  /** Looking does not use the link up: mail programs open links by themselves. */
  @Get('reset-password')
  @Html()
  @Header('cache-control', 'no-store')
  async show(
    @Query('token') asked: unknown,
    @ThisPage() page: Page,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const token = String(asked);
    if (await this.tickets.look('reset', token)) return renderPage(ResetPasswordPage({ page, token }));
    return over(page, reply);
  }

  @Post('reset-password')
  @HttpCode(200)
  @Html()
  async reset(
    @Body() { token, password }: ResetPasswordBody,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      giveDevice(request, reply, await this.commands.execute(new ResetPassword(token, password, request)));
      return goTo(reply, '/reset-password/done');
    } catch (error) {
      if (error instanceof ResetOver) return over(page, reply);
      const errors = wrongFields(error, page, 'accounts.join', 'password');
      reply.status(400);
      return renderPage(ResetPasswordPage({ page, token, errors }));
    }
  }

  @Get('reset-password/done')
  @Html()
  done(@ThisPage() page: Page) {
    return renderPage(ResetEndPage({ page, end: 'done' }));
  }
}

function over(page: Page, reply: FastifyReply): string {
  reply.status(410);
  return renderPage(ResetEndPage({ page, end: 'over' }));
}
