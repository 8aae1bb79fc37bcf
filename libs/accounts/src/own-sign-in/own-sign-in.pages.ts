import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Html, type Page, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { Factors, LastFactor } from '../factors.js';
import { goTo } from '../go-to.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { SecurityLog } from '../security-log/security-log.js';
import { doings } from './own-sign-in.page.js';
import { type Mine, OwnSignIn } from './own-sign-in.js';

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
  show(
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Query('done') done: unknown,
  ): Promise<string> {
    return this.own.show({ by, page, request }, { done: doings.find((doing) => doing === done) });
  }

  @Post('codes')
  async begin(@CurrentActor() by: Account, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.codes.begin(by.id, by.email);
    return goTo(reply, `${home}#codes`);
  }

  @Post('codes/confirm')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async confirm(
    @Body() { code = '' }: CodeForm,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mine = { by, page, request, reply };
    if (!(await this.codes.confirm(by.id, code))) return this.refuse(mine, 'accounts.second-factor.wrong');
    await this.note('OneTimeCodeSetUp', mine);
    return this.own.setUp(mine, 'one-time-code');
  }

  @Post('codes/remove')
  @HttpCode(200)
  @Html()
  async remove(
    @Body() { code = '' }: CodeForm,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mine = { by, page, request, reply };
    if (!(await this.codes.isRight(by.id, code))) return this.refuse(mine, 'accounts.second-factor.wrong');
    try {
      await this.factors.takeAway(by.id, (db) => this.codes.remove(db, by.id));
    } catch (error) {
      if (error instanceof LastFactor) return this.refuse(mine, 'accounts.own-sign-in.last', 409);
      throw error;
    }
    await this.note('OneTimeCodeRemoved', mine);
    return goTo(reply, home);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async makeRecoveryCodes(
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!(await this.factors.areAskedOf(by.id))) return goTo(reply, home);
    await this.note('RecoveryCodesMade', { by, request });
    return this.own.show({ by, page, request }, { made: await this.recovery.make(by.id) });
  }

  private refuse({ reply, ...mine }: Mine, why: string, status = 400): Promise<string> {
    reply.status(status);
    return this.own.show(mine, { errors: [{ field: 'code', message: mine.page.say(why) }] });
  }

  private note(
    what: 'OneTimeCodeSetUp' | 'OneTimeCodeRemoved' | 'RecoveryCodesMade',
    { by, request }: Pick<Mine, 'by' | 'request'>,
  ) {
    return this.log.note({ what, account: by.id, by: by.id, result: 'done', request });
  }
}
