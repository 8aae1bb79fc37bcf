import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Html } from '#libs/web';
import { May } from '../admit/may.js';
import { ownToken } from '../admit/session-cookie.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { Factors } from '../factors.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RemoveCodes } from '../one-time-codes/remove-codes.js';
import { SetUpCodes } from '../one-time-codes/set-up-codes.js';
import { MakeRecoveryCodes } from '../recovery-codes/make-recovery-codes.js';
import { wrongFields } from '../wrong-fields.js';
import { doings } from './own-sign-in.page.js';
import { OwnSignIn } from './own-sign-in.js';

class CodeForm {
  @IsOptional() @IsString() @MaxLength(64) code?: string;
}

const home = '/account/sign-in';

/** How I sign in, and what I can change about it. The guard has seen to it that this was shown a short while ago. */
@Controller('account/sign-in')
@May('change how I sign in')
export class OwnSignInPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly own: OwnSignIn,
    private readonly factors: Factors,
    private readonly codes: OneTimeCodes,
  ) {}

  @Get()
  @Html()
  show(@ThisVisit() visit: Visit, @Query('done') done: unknown): Promise<string> {
    return this.own.show(visit, { done: doings.find((doing) => doing === done) });
  }

  @Post('codes')
  async begin(@ThisVisit() visit: Visit) {
    await this.codes.begin(visit.by.id, visit.by.email);
    return visit.goTo(`${home}#codes`);
  }

  @Post('codes/confirm')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async confirm(@Body() { code = '' }: CodeForm, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    try {
      await this.commands.execute(new SetUpCodes(by.id, code, request));
    } catch (error) {
      return this.refuse(visit, error);
    }
    return this.own.setUp(visit, 'one-time-code');
  }

  @Post('codes/remove')
  @HttpCode(200)
  @Html()
  async remove(@Body() { code = '' }: CodeForm, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    try {
      await this.commands.execute(new RemoveCodes(by.id, code, ownToken(request), request));
      return visit.goTo(home);
    } catch (error) {
      return this.refuse(visit, error);
    }
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async makeRecoveryCodes(@ThisVisit() visit: Visit) {
    const { by, request } = visit;
    if (!(await this.factors.areAskedOf(by.id))) return visit.goTo(home);
    return this.own.show(visit, { made: await this.commands.execute(new MakeRecoveryCodes(by.id, request)) });
  }

  private refuse(visit: Visit, error: unknown): Promise<string> {
    visit.refuse(error);
    return this.own.show(visit, { errors: wrongFields(error, visit.page, 'code') });
  }
}
