import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { TooManyAttempts } from '../admit/not-signed-in.js';
import { tokenOf } from '../admit/session-cookie.js';
import { Factors } from '../factors.js';
import { goTo } from '../go-to.js';
import { Tickets } from '../tickets.js';
import { FinishSignIn } from './finish-sign-in.js';
import { letIn } from './entrances.js';
import { nextPage } from './next-page.js';
import { secondFactorCookie, WrongCode } from './second-factor.js';
import { SecondFactorPage } from './second-factor.page.js';
import { WrongCredentials } from './sign-in.js';

class SecondFactorForm {
  @IsOptional() @IsString() @MaxLength(64) code?: string;
  @IsOptional() @IsString() @MaxLength(4096) next?: string;
}

/** The second step of signing in. */
@Controller('sign-in/second-factor')
@May('sign in')
export class SecondFactorPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly tickets: Tickets,
    private readonly factors: Factors,
  ) {}

  @Get()
  @Html()
  @Header('cache-control', 'no-store')
  async show(
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Query('next') next: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const ticket = secondFactorCookie.of(request);
    if (ticket === null) return goTo(reply, '/sign-in');
    return renderPage(SecondFactorPage({ page, next: nextPage(next), hasPasskey: await this.hasPasskey(ticket) }));
  }

  @Post()
  @HttpCode(200)
  @Html()
  async finish(
    @Body() { code = '', next }: SecondFactorForm,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const ticket = secondFactorCookie.of(request);
    if (ticket === null) return goTo(reply, '/sign-in');
    try {
      const entrance = await this.commands.execute(new FinishSignIn(ticket, code, request, tokenOf(request)));
      secondFactorCookie.takeBack(request, reply);
      letIn(request, reply, entrance);
      return goTo(reply, nextPage(next));
    } catch (error) {
      // Too late: the ticket is over, or somebody was faster with it.
      if (error instanceof WrongCredentials) return goTo(reply, '/sign-in');
      const message = messageOf(error, page);
      if (message === null) throw error;
      reply.status(error instanceof TooManyAttempts ? 429 : 401);
      const errors = [{ field: 'code', message }];
      const hasPasskey = await this.hasPasskey(ticket);
      return renderPage(SecondFactorPage({ page, next: nextPage(next), hasPasskey, errors }));
    }
  }

  /** Told to whoever has shown the password, and to nobody else. */
  private async hasPasskey(ticket: string): Promise<boolean> {
    const account = (await this.tickets.look('second-factor', ticket))?.account;
    return account ? (await this.factors.of(account)).passkeys > 0 : false;
  }
}

function messageOf(error: unknown, { say }: Page): string | null {
  if (error instanceof TooManyAttempts) return say('accounts.sign-in.too-many', { seconds: error.retryAfter });
  return error instanceof WrongCode ? say('accounts.second-factor.wrong') : null;
}
