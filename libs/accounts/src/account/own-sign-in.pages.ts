import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { goTo } from '../go-to.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { SecurityLog } from '../security-log/security-log.js';
import { OwnSignInPage } from './own-sign-in.page.js';

class CodeForm {
  @IsOptional() @IsString() @MaxLength(64) code?: string;
}

const home = '/account/sign-in';

/** How I sign in, and what I can change about it. The guard has seen to it that this was shown a short while ago. */
@Controller('account/sign-in')
@May('change how I sign in')
export class OwnSignInPages {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly recovery: RecoveryCodes,
    private readonly log: SecurityLog,
  ) {}

  @Get()
  @Html()
  show(@CurrentActor() by: Account, @ThisPage() page: Page, @Req() request: Asking) {
    return this.render(by, page, request);
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
    if (!(await this.codes.confirm(by.id, code))) return this.refuse(by, page, request, reply);
    await this.note('OneTimeCodeSetUp', by, request);
    return this.render(by, page, request, { made: await this.recovery.make(by.id) });
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
    if (!(await this.codes.isRight(by.id, code))) return this.refuse(by, page, request, reply);
    await this.codes.remove(by.id);
    await this.recovery.remove(by.id);
    await this.note('OneTimeCodeRemoved', by, request);
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
    if (!(await this.codes.isSetUp(by.id))) return goTo(reply, home);
    await this.note('RecoveryCodesMade', by, request);
    return this.render(by, page, request, { made: await this.recovery.make(by.id) });
  }

  private refuse(by: Account, page: Page, request: Asking, reply: FastifyReply) {
    reply.status(400);
    const errors = [{ field: 'code', message: page.say('accounts.second-factor.wrong') }];
    return this.render(by, page, request, { errors });
  }

  private async render(
    by: Account,
    page: Page,
    request: Asking,
    more: { made?: string[]; errors?: FieldError[] } = {},
  ) {
    const hasCodes = await this.codes.isSetUp(by.id);
    const begun = hasCodes ? null : await this.codes.begun(by.id, by.email);
    const mustEnrol = !hasCodes && (request.session?.mustEnrol ?? false);
    return renderPage(
      OwnSignInPage({ page, mustEnrol, hasCodes, begun, left: await this.recovery.left(by.id), ...more }),
    );
  }

  private note(what: 'OneTimeCodeSetUp' | 'OneTimeCodeRemoved' | 'RecoveryCodesMade', by: Account, request: Asking) {
    return this.log.note({ what, account: by.id, by: by.id, result: 'done', request });
  }
}
