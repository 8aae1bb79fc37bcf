import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ChangeRoles } from './change-roles.js';
import { DisableAccount } from './disable-account.js';
import { EnableAccount } from './enable-account.js';
import { EndSessions } from './end-sessions.js';
import { EraseAccount } from './erase-account.js';
import { ListAccounts } from './list-accounts.js';
import { ListSessions } from './list-sessions.js';
import { AccountId, AccountsAsked, RolesBody } from './accounts.query.js';
import { ReadAccount } from './read-account.js';
import { TakeFactorsAway } from './take-factors-away.js';

/** The accounts of this installation, for administrators. */
@ApiTags('accounts')
@Controller('api/v1/accounts')
@May('administer accounts')
export class AccountsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  /** By name, with how many there are of each state, role and organisation. */
  @Get()
  list(@Query() { limit, cursor, ...looking }: AccountsAsked) {
    return this.queries.execute(new ListAccounts(looking, limit, cursor));
  }

  @Get(':id')
  async read(@Param() { id }: AccountId) {
    return {
      ...(await this.queries.execute(new ReadAccount(id))),
      sessions: await this.queries.execute(new ListSessions(id)),
    };
  }

  @Put(':id/roles')
  @HttpCode(204)
  async roles(
    @Param() { id }: AccountId,
    @Body() { roles }: RolesBody,
    @CurrentActor() by: Account,
    @Req() request: Asking,
  ): Promise<void> {
    await this.commands.execute(new ChangeRoles(by.id, id, roles, request));
  }

  /** Ends all that the account can do, from its very next request. */
  @Post(':id/disable')
  @HttpCode(204)
  async disable(@Param() { id }: AccountId, @CurrentActor() by: Account, @Req() request: Asking): Promise<void> {
    await this.commands.execute(new DisableAccount(by.id, id, request));
  }

  @Post(':id/enable')
  @HttpCode(204)
  async enable(@Param() { id }: AccountId, @CurrentActor() by: Account, @Req() request: Asking): Promise<void> {
    await this.commands.execute(new EnableAccount(by.id, id, request));
  }

  /** Signs the person out everywhere. */
  @Delete(':id/sessions')
  @HttpCode(204)
  async endSessions(@Param() { id }: AccountId, @CurrentActor() by: Account, @Req() request: Asking): Promise<void> {
    await this.commands.execute(new EndSessions(by.id, id, null, request));
  }

  /** For somebody who has lost them all: passkeys, codes, password and sessions go, and a mail leads back in. */
  @Delete(':id/factors')
  @HttpCode(204)
  async takeFactorsAway(
    @Param() { id }: AccountId,
    @CurrentActor() by: Account,
    @Req() request: Asking,
  ): Promise<void> {
    await this.commands.execute(new TakeFactorsAway(by.id, id, request));
  }

  /** Takes name, address and all that the person signed in with out of the account. There is no way back. */
  @Post(':id/erase')
  @HttpCode(204)
  async erase(@Param() { id }: AccountId, @CurrentActor() by: Account, @Req() request: Asking): Promise<void> {
    await this.commands.execute(new EraseAccount(by.id, id, request));
  }
}
