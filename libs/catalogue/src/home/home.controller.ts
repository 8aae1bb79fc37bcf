import { Controller, Get, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '#libs/accounts';
import { vocabularies } from '#libs/submissions';
import { HomePage, type Page, pageOf, renderPage } from '#libs/web';
import { type Made, ReadyMade, readied } from '../ready-made.js';
import { asked } from '../search/asked.js';
import { BrowseCatalogue } from '../search/browse-catalogue.js';
import { kinds } from '../search/facets.js';
import { listed } from '../search/listed.js';
import { sendReady } from '../send-ready.js';

/** How many of the latest entries the front door shows. */
const few = '4';

const priorities = vocabularies.theme.flatMap(({ value, group }) => (group === 'priority' ? [value] : []));

/** The front door: what the catalogue holds on the five priorities, and what is new. */
@ApiExcludeController()
@Controller()
@May('browse the catalogue')
export class HomeController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readyMade: ReadyMade,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const page = { ...pageOf(request), url: '/' };
    const make = () => this.rendered(page);
    return sendReady(
      request,
      reply,
      await (page.viewer ? make().then(readied) : this.readyMade.answer(`home ${page.language}`, make)),
    );
  }

  private async rendered(page: Page): Promise<Made> {
    const { total, items, facets } = await this.queries.execute(new BrowseCatalogue(asked({ limit: few })));
    const counted = (name: 'kind' | 'theme', values: readonly string[]) =>
      values.map((value) => ({ value, count: facets[name].find((one) => one.value === value)?.count ?? 0 }));
    const view = HomePage({
      page,
      total,
      kinds: counted('kind', kinds),
      priorities: counted('theme', priorities),
      latest: items.map((found) => listed(page, found)),
    });
    return { type: 'text/html; charset=utf-8', body: renderPage(view) };
  }
}
