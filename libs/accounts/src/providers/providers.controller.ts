import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ProviderBody } from './provider.body.js';
import { type IdentityProvider, Providers } from './providers.js';
import { RemoveProvider } from './remove-provider.js';
import { SetProvider } from './set-provider.js';

/** The identity providers of organisations (OpenID Connect), for administrators. A client secret goes in and never comes out. */
@ApiTags('accounts')
@Controller('api/v1/providers')
@May('set identity providers')
export class ProvidersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly providers: Providers,
  ) {}

  @Get()
  async list(): Promise<{ items: IdentityProvider[] }> {
    return { items: await this.providers.list() };
  }

  /** Sets the provider of an organisation, after asking it whether it is there. */
  @Put(':organisation')
  @HttpCode(204)
  async set(
    @Param('organisation') organisation: string,
    @Body() settings: ProviderBody,
    @CurrentActor() by: Account,
    @Req() request: Asking,
  ): Promise<void> {
    await this.commands.execute(new SetProvider(by.id, organisation, settings, request));
  }

  /** Takes it away, and signs out whoever signed in by it. */
  @Delete(':organisation')
  @HttpCode(204)
  async remove(
    @Param('organisation') organisation: string,
    @CurrentActor() by: Account,
    @Req() request: Asking,
  ): Promise<void> {
    await this.commands.execute(new RemoveProvider(by.id, organisation, request));
  }
}
