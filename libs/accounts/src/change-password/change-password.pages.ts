import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { ReadAccount } from '../administer/read-account.js';
import type { Account } from '../actor.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import { ThisVisit, Visit } from '../admit/visit.js';
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
  async change(@Body() { current = '', password = '' }: ChangePasswordForm, @ThisVisit() visit: Visit) {
    const { by, page, request, reply } = visit;
    try {
      const asked = new ChangePassword(by, ownToken(request), { current, password }, request);
      giveToken(request, reply, await this.commands.execute(asked));
      return visit.goTo('/account/sign-in?done=password');
    } catch (error) {
      visit.refuse(error);
      return this.show(by, page, errorsOf(error, page));
    }
  }
}

const errorsOf = (error: unknown, page: Page): FieldError[] =>
  error instanceof WrongCredentials
    ? [{ field: 'current', message: page.say('accounts.change-password.current.wrong') }]
    : wrongFields(error, page, 'current');
