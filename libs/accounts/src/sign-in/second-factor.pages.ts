import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FieldError } from '#libs/event-store';
import { Html, renderPage } from '#libs/web';
import { May } from '../admit/may.js';
import { tokenOf } from '../admit/session-cookie.js';
import { Factors } from '../factors.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { Tickets } from '../tickets.js';
import { wrongFields } from '../wrong-fields.js';
import { FinishSignIn } from './finish-sign-in.js';
import { letIn } from './entrances.js';
import { nextPage } from './next-page.js';
import { secondFactorCookie } from './second-factor.js';
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
  async show(@Query('next') next: unknown, @ThisVisit() visit: Visit) {
    const ticket = secondFactorCookie.of(visit.request);
    return ticket === null ? visit.goTo('/sign-in') : this.page(visit, ticket, next);
  }

  @Post()
  @HttpCode(200)
  @Html()
  async finish(@Body() { code = '', next }: SecondFactorForm, @ThisVisit() visit: Visit) {
    const { request, reply } = visit;
    const ticket = secondFactorCookie.of(request);
    if (ticket === null) return visit.goTo('/sign-in');
    try {
      const entrance = await this.commands.execute(new FinishSignIn(ticket, code, request, tokenOf(request)));
      secondFactorCookie.takeBack(request, reply);
      letIn(request, reply, entrance);
      return visit.goTo(nextPage(next));
    } catch (error) {
      // Too late: the ticket is over, or somebody was faster with it.
      if (error instanceof WrongCredentials) return visit.goTo('/sign-in');
      visit.refuse(error);
      return this.page(visit, ticket, next, wrongFields(error, visit.page, 'code'));
    }
  }

  /** Whether there is a passkey is told to whoever has shown the password, and to nobody else. */
  private async page(visit: Visit, ticket: string, asked: unknown, errors: FieldError[] = []): Promise<string> {
    const next = nextPage(asked);
    const page = visit.at(`/sign-in/second-factor?next=${encodeURIComponent(next)}`);
    const account = (await this.tickets.look('second-factor', ticket))?.account;
    const hasPasskey = account ? (await this.factors.of(account)).passkeys > 0 : false;
    return renderPage(SecondFactorPage({ page, next, hasPasskey, errors }));
  }
}
