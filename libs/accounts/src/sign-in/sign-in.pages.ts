import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage } from '#libs/web';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { Providers } from '../providers/providers.js';
import { wrongFields } from '../wrong-fields.js';
import { nextPage } from './next-page.js';
import { secondFactorCookie, SecondFactorNeeded } from './second-factor.js';
import { WrongCredentials } from './sign-in.js';
import { SignInForm } from './sign-in.body.js';
import { missingFrom, SignInPage } from './sign-in.page.js';
import { signInBrowser } from './sign-in-browser.js';
import { SignOut } from './sign-out.js';

@Controller()
export class SignInPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly providers: Providers,
  ) {}

  @Get('sign-in')
  @May('sign in')
  @Html()
  async show(@Query('next') next: unknown, @ThisVisit() visit: Visit) {
    const { page, request } = visit;
    if (request.account) return visit.goTo(nextPage(next));
    return renderPage(SignInPage({ page, next: nextPage(next), byProvider: await this.providers.areAny() }));
  }

  @Post('sign-in')
  @HttpCode(200)
  @May('sign in')
  @Html()
  async signIn(@Body() { email = '', password = '', next: asked }: SignInForm, @ThisVisit() visit: Visit) {
    const { request, reply } = visit;
    const next = nextPage(asked);
    const page = visit.at(`/sign-in?next=${encodeURIComponent(next)}`);
    const again = async (errors: FieldError[]) =>
      renderPage(SignInPage({ page, email, next, errors, byProvider: await this.providers.areAny() }));
    const missing = missingFrom(page, email, password);
    if (missing.length > 0) {
      reply.status(400);
      return again(missing);
    }
    try {
      await signInBrowser(this.commands, { email, password }, request, reply);
      return visit.goTo(next);
    } catch (error) {
      if (error instanceof SecondFactorNeeded) {
        secondFactorCookie.give(request, reply, error.ticket);
        return visit.goTo(`/sign-in/second-factor?next=${encodeURIComponent(next)}`);
      }
      visit.refuse(error);
      return again(errorsOf(error, page));
    }
  }

  @Post('sign-out')
  @May('sign out')
  async signOut(@ThisVisit() visit: Visit) {
    await this.commands.execute(new SignOut(visit.request, visit.reply));
    return visit.goTo('/');
  }
}

const errorsOf = (error: unknown, page: Page): FieldError[] =>
  error instanceof WrongCredentials
    ? [{ field: 'email', message: page.say('accounts.sign-in.refused') }]
    : wrongFields(error, page, 'email');
