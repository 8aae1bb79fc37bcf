import { Controller, Get, Header, HttpCode, Post, Query, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { wrongFields } from '../wrong-fields.js';
import { depart } from './depart.js';
import { FindOwnProvider } from './find-own-provider.js';
import { SayWhyNot } from './not-by-provider.filter.js';
import { doings, OnTheWayPage, OwnProviderPage } from './own-provider.page.js';
import { UnlinkIdentity } from './unlink-identity.js';

/** Whether, and since when, I sign in with my organisation. */
@Controller('account/provider')
@May('change how I sign in')
@UseFilters(SayWhyNot)
export class OwnProviderPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Html()
  async show(@CurrentActor() by: Account, @ThisPage() page: Page, @Query('done') asked: unknown) {
    const done = doings.find((doing) => doing === asked);
    return renderPage(OwnProviderPage({ page, done, ...(await this.queries.execute(new FindOwnProvider(by))) }));
  }

  @Post('link')
  @HttpCode(200)
  @Html()
  @Header('cache-control', 'no-store')
  async link(@ThisVisit() visit: Visit) {
    const { by, page, request, reply } = visit;
    const next = '/account/provider?done=linked';
    const going = { purpose: 'link', organisation: by.organisation, next, account: by.id } as const;
    const url = await depart(this.commands, going, request, reply);
    const { organisation } = await this.queries.execute(new FindOwnProvider(by));
    return renderPage(OnTheWayPage({ page, url, organisation }));
  }

  @Post('unlink')
  @HttpCode(200)
  @Html()
  async unlink(@ThisVisit() visit: Visit) {
    const { by, page, request } = visit;
    try {
      await this.commands.execute(new UnlinkIdentity(by.id, request));
      return visit.goTo('/account/provider?done=unlinked');
    } catch (error) {
      visit.refuse(error);
      const errors = wrongFields(error, page, 'provider');
      return renderPage(OwnProviderPage({ page, errors, ...(await this.queries.execute(new FindOwnProvider(by))) }));
    }
  }
}
