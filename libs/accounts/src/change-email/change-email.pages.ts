import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Asked } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import { AskedBy } from '../admit/asked-by.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { goTo } from '../go-to.js';
import { Tickets } from '../tickets.js';
import { wrongFields } from '../wrong-fields.js';
import { AskToChangeEmail } from './ask-to-change.js';
import { ChangeEmailForm, ConfirmEmailBody } from './change-email.body.js';
import { ChangeEmailPage, ConfirmEmailPage, EmailEndPage } from './change-email.page.js';
import { ChangeOver, ConfirmEmail } from './confirm-change.js';

@Controller('account/e-mail')
export class ChangeEmailPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly tickets: Tickets,
  ) {}

  @Get()
  @May('change how I sign in')
  @Html()
  show(@CurrentActor() { email: now }: Account, @ThisPage() page: Page, @Query('asked') asked: unknown) {
    return renderPage(ChangeEmailPage({ page, now, asked: asked !== undefined }));
  }

  @Post()
  @HttpCode(200)
  @May('change how I sign in')
  @Html()
  async ask(
    @Body() { email }: ChangeEmailForm,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      await this.commands.execute(new AskToChangeEmail(by, asked, email, request));
      return goTo(reply, '/account/e-mail?asked');
    } catch (error) {
      const errors = wrongFields(error, page, 'accounts.change-email', 'email');
      reply.status(400);
      return renderPage(ChangeEmailPage({ page, now: by.email, email, errors }));
    }
  }

  @Get('confirm')
  @May('confirm an address')
  @Html()
  @Header('cache-control', 'no-store')
  async open(
    @Query('token') asked: unknown,
    @ThisPage() page: Page,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const token = String(asked);
    if (await this.tickets.look('e-mail', token)) return renderPage(ConfirmEmailPage({ page, token }));
    return over(page, reply);
  }

  @Post('confirm')
  @HttpCode(200)
  @May('confirm an address')
  @Html()
  async confirm(
    @Body() { token }: ConfirmEmailBody,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      await this.commands.execute(new ConfirmEmail(token, request));
      return renderPage(EmailEndPage({ page, end: 'done' }));
    } catch (error) {
      if (!(error instanceof ChangeOver)) throw error;
      return over(page, reply);
    }
  }
}

function over(page: Page, reply: FastifyReply): string {
  reply.status(410);
  return renderPage(EmailEndPage({ page, end: 'over' }));
}
