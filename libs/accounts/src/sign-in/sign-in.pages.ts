import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentViewer } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { TooManyAttempts } from '../admit/not-signed-in.js';
import { goTo } from '../go-to.js';
import { nextPage } from './next-page.js';
import { secondFactorCookie, SecondFactorNeeded } from './second-factor.js';
import { WrongCredentials } from './sign-in.js';
import { SignInForm } from './sign-in.body.js';
import { missingFrom, SignInPage } from './sign-in.page.js';
import { signInBrowser } from './sign-in-browser.js';
import { SignOut } from './sign-out.js';

const reasonOf = (refused: WrongCredentials | TooManyAttempts, { say }: Page): string =>
  refused instanceof TooManyAttempts
    ? say('accounts.sign-in.too-many', { seconds: refused.retryAfter })
    : say('accounts.sign-in.refused');

@Controller()
export class SignInPages {
  constructor(private readonly commands: CommandBus) {}

  @Get('sign-in')
  @May('sign in')
  @Html()
  show(
    @ThisPage() page: Page,
    @CurrentViewer() viewer: Account | null,
    @Query('next') next: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (viewer) return goTo(reply, nextPage(next));
    return renderPage(SignInPage({ page, next: nextPage(next) }));
  }

  @Post('sign-in')
  @HttpCode(200)
  @May('sign in')
  @Html()
  async signIn(
    @Body() { email = '', password = '', next }: SignInForm,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const again = (status: number, errors: FieldError[]) => {
      reply.status(status);
      return renderPage(SignInPage({ page, email, next: nextPage(next), errors }));
    };
    const missing = missingFrom(page, email, password);
    if (missing.length > 0) return again(400, missing);
    try {
      await signInBrowser(this.commands, { email, password }, request, reply);
      return goTo(reply, nextPage(next));
    } catch (error) {
      if (error instanceof SecondFactorNeeded) {
        secondFactorCookie.give(request, reply, error.ticket);
        return goTo(reply, `/sign-in/second-factor?next=${encodeURIComponent(nextPage(next))}`);
      }
      if (!(error instanceof WrongCredentials || error instanceof TooManyAttempts)) throw error;
      if (error instanceof TooManyAttempts) reply.header('retry-after', error.retryAfter);
      return again(error.getStatus(), [{ field: 'email', message: reasonOf(error, page) }]);
    }
  }

  @Post('sign-out')
  @May('sign out')
  async signOut(@Req() request: Asking, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.commands.execute(new SignOut(request, reply));
    return goTo(reply, '/');
  }
}
