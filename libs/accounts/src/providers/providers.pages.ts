import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { NameOrganisations } from '../organisation-names.js';
import { wrongFields } from '../wrong-fields.js';
import { callbackOf } from './depart.js';
import { ProviderForm } from './provider.body.js';
import { doings, ProvidersPage } from './providers.page.js';
import { Providers } from './providers.js';
import { RemoveProvider } from './remove-provider.js';
import { SetProvider } from './set-provider.js';

@Controller('admin/providers')
@May('set identity providers')
export class ProvidersPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly providers: Providers,
  ) {}

  @Get()
  @Html()
  async list(@ThisPage() page: Page, @Query('done') asked: unknown, @Req() request: Asking) {
    const done = doings.find((doing) => doing === asked);
    return renderPage(ProvidersPage({ page, done, ...(await this.shown(request)) }));
  }

  @Post()
  @HttpCode(200)
  @Html()
  async set(@Body() { organisation, ...settings }: ProviderForm, @ThisVisit() visit: Visit) {
    const { by, page, request } = visit;
    try {
      await this.commands.execute(new SetProvider(by.id, organisation, settings, request));
      return visit.goTo('/admin/providers?done=set');
    } catch (error) {
      const errors = wrongFields(error, page, 'issuer');
      const { issuer, clientId } = settings;
      visit.refuse(error);
      return renderPage(
        ProvidersPage({ page, errors, filled: { organisation, issuer, clientId }, ...(await this.shown(request)) }),
      );
    }
  }

  @Post(':organisation/remove')
  async remove(@Param('organisation') organisation: string, @ThisVisit() visit: Visit) {
    const { by, request } = visit;
    await this.commands.execute(new RemoveProvider(by.id, organisation, request));
    return visit.goTo('/admin/providers?done=removed');
  }

  private async shown(request: Asking) {
    const [providers, organisations] = await Promise.all([
      this.providers.list(),
      this.queries.execute(new NameOrganisations()),
    ]);
    return { providers, organisations, callbackOf: (organisation: string) => callbackOf(request, organisation) };
  }
}
