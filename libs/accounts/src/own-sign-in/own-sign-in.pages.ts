import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Html } from '#libs/web';
import { May } from '../admit/may.js';
import { Factors } from '../factors.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { refuseWrong, wrongCode } from '../reasons.js';
import type { Entry } from '../security-log/noted.js';
import type { SecurityEventType } from '../security-log/security-event.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Limits } from '../sign-in/limits.js';
import { SecondFactor } from '../sign-in/second-factor.js';
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
    private readonly factor: SecondFactor,
    private readonly limits: Limits,
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
      await this.log.change(async (db, note) => {
        refuseWrong({ code: (await this.codes.confirm(db, visit.by.id, code)) ? null : wrongCode });
        await note(done('OneTimeCodeSetUp', visit));
      });
    } catch (error) {
      return this.refuse(visit, error);
    }
    return this.own.setUp(visit, 'one-time-code');
  }

  @Post('codes/remove')
  @HttpCode(200)
  @Html()
  async remove(@Body() { code = '' }: CodeForm, @ThisVisit() visit: Visit) {
    const { request } = visit;
    const { id } = visit.by;
    try {
      const attempt = { whose: id, account: id, request, what: 'OneTimeCodeRemoved' } as const;
      await this.limits.attempt(attempt, () => this.factor.proveByApp(id, code, request));
      await this.log.change(async (db, note) => {
        await this.factors.takeAway(db, id, () => this.codes.remove(db, id));
        await note(done('OneTimeCodeRemoved', visit));
      });
    } catch (error) {
      return this.refuse(visit, error);
    }
    return visit.goTo(home);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async makeRecoveryCodes(@ThisVisit() visit: Visit) {
    const { id } = visit.by;
    if (!(await this.factors.areAskedOf(id))) return visit.goTo(home);
    const made = await this.log.change(async (db, note) => {
      await note(done('RecoveryCodesMade', visit));
      return this.recovery.make(db, id);
    });
    return this.own.show(visit, { made });
  }

  private refuse(visit: Visit, error: unknown): Promise<string> {
    visit.refuse(error);
    return this.own.show(visit, { errors: wrongFields(error, visit.page, 'code') });
  }
}

const done = (what: SecurityEventType, { by, request }: Visit): Entry => ({
  what,
  account: by.id,
  by: by.id,
  result: 'done',
  request,
});
