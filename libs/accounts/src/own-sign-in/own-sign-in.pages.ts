import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Html } from '#libs/web';
import { May } from '../admit/may.js';
import { Factors } from '../factors.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { refuseWrong, wrongCode } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
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
    private readonly own: OwnSignIn,
    private readonly factors: Factors,
    private readonly codes: OneTimeCodes,
    private readonly recovery: RecoveryCodes,
    private readonly log: SecurityLog,
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
    try {
      refuseWrong({ code: (await this.codes.confirm(visit.by.id, code)) ? null : wrongCode });
    } catch (error) {
      return this.refuse(visit, error);
    }
    await this.note('OneTimeCodeSetUp', visit);
    return this.own.setUp(visit, 'one-time-code');
  }

  @Post('codes/remove')
  @HttpCode(200)
  @Html()
  async remove(@Body() { code = '' }: CodeForm, @ThisVisit() visit: Visit) {
    const { id } = visit.by;
    try {
      refuseWrong({ code: (await this.codes.isRight(id, code)) ? null : wrongCode });
      await this.factors.takeAway(id, (db) => this.codes.remove(db, id));
    } catch (error) {
      return this.refuse(visit, error);
    }
    await this.note('OneTimeCodeRemoved', visit);
    return visit.goTo(home);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async makeRecoveryCodes(@ThisVisit() visit: Visit) {
    const { id } = visit.by;
    if (!(await this.factors.areAskedOf(id))) return visit.goTo(home);
    await this.note('RecoveryCodesMade', visit);
    return this.own.show(visit, { made: await this.recovery.make(id) });
  }

  private refuse(visit: Visit, error: unknown): Promise<string> {
    visit.refuse(error);
    return this.own.show(visit, { errors: wrongFields(error, visit.page, 'code') });
  }

  private note(what: 'OneTimeCodeSetUp' | 'OneTimeCodeRemoved' | 'RecoveryCodesMade', { by, request }: Visit) {
    return this.log.note({ what, account: by.id, by: by.id, result: 'done', request });
  }
}
