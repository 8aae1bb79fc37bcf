import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { goTo } from '../go-to.js';
import { NameOrganisations } from '../organisation-names.js';
import { wrongFields } from '../wrong-fields.js';
import { AccountPage, type Doing, doings, ErasePage } from './account.page.js';
import { AccountsPage } from './accounts.page.js';
import { ChangeRoles } from './change-roles.js';
import { DisableAccount } from './disable-account.js';
import { EnableAccount } from './enable-account.js';
import { EndSessions } from './end-sessions.js';
import { EraseAccount } from './erase-account.js';
import { ListAccounts } from './list-accounts.js';
import { ListSessions } from './list-sessions.js';
import { AccountId, AccountsAsked, EraseForm, RolesBody, SessionId } from './accounts.query.js';
import { ReadAccount } from './read-account.js';
import { TakeFactorsAway } from './take-factors-away.js';

const sheetOf = (id: string, done: Doing) => `/admin/accounts/${id}?done=${done}`;

@Controller('admin/accounts')
@May('administer accounts')
export class AccountsPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Html()
  async list(@Query() { limit, cursor, ...looking }: AccountsAsked, @ThisPage() page: Page) {
    const [listing, organisations] = await Promise.all([
      this.queries.execute(new ListAccounts(looking, limit, cursor)),
      this.queries.execute(new NameOrganisations()),
    ]);
    return renderPage(AccountsPage({ page, looking, listing, organisations }));
  }

  @Get(':id')
  @Html()
  show(@Param() { id }: AccountId, @Query('done') asked: unknown, @ThisPage() page: Page) {
    return this.sheet(id, page, { done: doings.find((doing) => doing === asked) });
  }

  @Post(':id/roles')
  @HttpCode(200)
  @Html()
  async roles(
    @Param() { id }: AccountId,
    @Body() { roles }: RolesBody,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      await this.commands.execute(new ChangeRoles(by.id, id, roles, request));
      return goTo(reply, sheetOf(id, 'roles'));
    } catch (error) {
      const errors = wrongFields(error, page, 'accounts.admin', 'roles');
      reply.status(400);
      return this.sheet(id, page, { errors });
    }
  }

  @Post(':id/disable')
  async disable(
    @Param() { id }: AccountId,
    @CurrentActor() by: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new DisableAccount(by.id, id, request));
    return goTo(reply, sheetOf(id, 'disabled'));
  }

  @Post(':id/enable')
  async enable(
    @Param() { id }: AccountId,
    @CurrentActor() by: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new EnableAccount(by.id, id, request));
    return goTo(reply, sheetOf(id, 'enabled'));
  }

  @Post(':id/sessions')
  async endSessions(
    @Param() { id }: AccountId,
    @CurrentActor() by: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new EndSessions(by.id, id, null, request));
    return goTo(reply, sheetOf(id, 'ended'));
  }

  @Post(':id/sessions/:session')
  async endSession(
    @Param() { id, session }: SessionId,
    @CurrentActor() by: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new EndSessions(by.id, id, session, request));
    return goTo(reply, sheetOf(id, 'ended'));
  }

  @Post(':id/factors')
  async takeFactorsAway(
    @Param() { id }: AccountId,
    @CurrentActor() by: Account,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.commands.execute(new TakeFactorsAway(by.id, id, request));
    return goTo(reply, sheetOf(id, 'taken'));
  }

  @Get(':id/erase')
  @Html()
  async askToErase(@Param() { id }: AccountId, @ThisPage() page: Page) {
    return renderPage(ErasePage({ page, account: await this.queries.execute(new ReadAccount(id)) }));
  }

  @Post(':id/erase')
  @HttpCode(200)
  @Html()
  async erase(
    @Param() { id }: AccountId,
    @Body() { sure }: EraseForm,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Req() request: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (sure) {
      await this.commands.execute(new EraseAccount(by.id, id, request));
      return goTo(reply, sheetOf(id, 'erased'));
    }
    reply.status(400);
    const account = await this.queries.execute(new ReadAccount(id));
    const errors = [{ field: 'sure', message: page.say('accounts.admin.erase.unsure') }];
    return renderPage(ErasePage({ page, account, errors }));
  }

  private async sheet(id: string, page: Page, more: { done?: Doing | undefined; errors?: FieldError[] }) {
    const [account, sessions, organisations] = await Promise.all([
      this.queries.execute(new ReadAccount(id)),
      this.queries.execute(new ListSessions(id)),
      this.queries.execute(new NameOrganisations()),
    ]);
    return renderPage(AccountPage({ page, account, sessions, organisations, ...more }));
  }
}
