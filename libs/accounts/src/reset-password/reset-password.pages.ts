import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
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
  async ask(@Body() { email }: ForgottenForm, @ThisVisit() visit: Visit) {
    const { page, request } = visit;
    try {
      await this.commands.execute(new AskForReset(email, request));
      return visit.goTo('/forgotten/asked');
    } catch (error) {
      visit.refuse(error);
      const errors = wrongFields(error, page, 'email');
      return renderPage(ForgottenPage({ page, email, errors }));
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
  async show(@Query('token') asked: unknown, @ThisVisit() visit: Visit): Promise<string> {
    const token = String(asked);
    const isGood = (await this.tickets.look('reset', token)) !== null;
    return isGood ? renderPage(ResetPasswordPage({ page: visit.page, token })) : over(visit);
  }

  @Post('reset-password')
  @HttpCode(200)
  @Html()
  async reset(@Body() { token, password }: ResetPasswordBody, @ThisVisit() visit: Visit) {
    const { page, request, reply } = visit;
    try {
      giveDevice(request, reply, await this.commands.execute(new ResetPassword(token, password, request)));
      return visit.goTo('/reset-password/done');
    } catch (error) {
      if (error instanceof ResetOver) return over(visit);
      const errors = wrongFields(error, page, 'password');
      visit.refuse(error);
      const at = visit.at(`/reset-password?token=${encodeURIComponent(token)}`);
      return renderPage(ResetPasswordPage({ page: at, token, errors }));
    }
  }

  @Get('reset-password/done')
  @Html()
  done(@ThisPage() page: Page) {
    return renderPage(ResetEndPage({ page, end: 'done' }));
  }
}

function over({ page, reply }: Visit): string {
  reply.status(410);
  return renderPage(ResetEndPage({ page, end: 'over' }));
}
