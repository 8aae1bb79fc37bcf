import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FieldError } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { NameOrganisations } from '../organisation-names.js';
import { wrongFields } from '../wrong-fields.js';
import { AccountPage, type Doing, doings } from './account.page.js';
import { AccountsPage } from './accounts.page.js';
import { ChangeRoles } from './change-roles.js';
import { DisableAccount } from './disable-account.js';
import { EnableAccount } from './enable-account.js';
import { EndSessions } from '../end-sessions/end-sessions.js';
import { EraseAccount } from './erase-account.js';
import { ErasePage } from './erase.page.js';
import { ListAccounts } from './list-accounts.js';
import { ListSessions } from '../end-sessions/list-sessions.js';
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
  async roles(@Param() { id }: AccountId, @Body() { roles }: RolesBody, @ThisVisit() visit: Visit) {
    const { by, page, request } = visit;
    try {
      await this.commands.execute(new ChangeRoles(by.id, id, roles, request));
      return visit.goTo(sheetOf(id, 'roles'));
    } catch (error) {
      const errors = wrongFields(error, page, 'roles');
      visit.refuse(error);
      return this.sheet(id, visit.at(`/admin/accounts/${id}`), { errors });
    }
  }

  @Post(':id/disable')
  async disable(@Param() { id }: AccountId, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new DisableAccount(by.id, id, request));
    return visit.goTo(sheetOf(id, 'disabled'));
  }

  @Post(':id/enable')
  async enable(@Param() { id }: AccountId, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new EnableAccount(by.id, id, request));
    return visit.goTo(sheetOf(id, 'enabled'));
  }

  @Post(':id/sessions')
  async endSessions(@Param() { id }: AccountId, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new EndSessions(by.id, id, 'all', request));
    return visit.goTo(sheetOf(id, 'ended'));
  }

  @Post(':id/sessions/:session')
  async endSession(@Param() { id, session }: SessionId, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new EndSessions(by.id, id, { id: session }, request));
    return visit.goTo(sheetOf(id, 'ended'));
  }

  @Post(':id/factors')
  async takeFactorsAway(@Param() { id }: AccountId, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new TakeFactorsAway(by.id, id, request));
    return visit.goTo(sheetOf(id, 'taken'));
  }

  @Get(':id/erase')
  @Html()
  async askToErase(@Param() { id }: AccountId, @ThisPage() page: Page) {
    return renderPage(ErasePage({ page, account: await this.queries.execute(new ReadAccount(id)) }));
  }

  @Post(':id/erase')
  @HttpCode(200)
  @Html()
  async erase(@Param() { id }: AccountId, @Body() { sure }: EraseForm, @ThisVisit() visit: Visit) {
    const { by, page, request, reply } = visit;
    if (sure) {
      await this.commands.execute(new EraseAccount(by.id, id, request));
      return visit.goTo(sheetOf(id, 'erased'));
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
