import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '#libs/accounts';
import { pageOf, renderPage } from '#libs/web';
import { readied, type Ready, ReadyMade } from '../ready-made.js';
import { sendReady } from '../send-ready.js';
import { asked, type Browsing, inShort, known, type Parameters } from './asked.js';
import { BrowseCatalogue, type Browsed } from './browse-catalogue.js';
import { addressOf, CataloguePage } from './catalogue-page.js';
import { facetNames } from './facets.js';

/** What the API promises of an entry in a list; all else is in the entry itself. */
const forMachines = ({ items, ...browsed }: Browsed) => ({
  ...browsed,
  items: items.map(({ id, number, kind, title, summary, organisation, countries, themes, publishedAt }) => {
    return { id, number, kind, title, summary, organisation, countries, themes, publishedAt };
  }),
});

/** The open catalogue: words, filters, counts. The answers are the same for everyone who is not signed in, and kept ready. */
@ApiTags('catalogue')
@Controller()
@May('browse the catalogue')
export class CatalogueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readyMade: ReadyMade,
  ) {}

  @ApiQuery({ name: 'q', required: false, description: 'Words that an entry must have; the last may be unfinished' })
  @ApiQuery({ name: 'facet', required: false, description: `Any of ${facetNames.join(', ')}; may be repeated` })
  @ApiQuery({ name: 'sort', required: false, enum: ['relevance', 'newest'] })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } })
  @ApiQuery({ name: 'cursor', required: false, description: '`next` of the page before' })
  @ApiOkResponse({ description: '{ total, items, facets, next }' })
  @Get('api/v1/catalogue')
  async browse(@Query() query: Parameters, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendReady(request, reply, await this.readyMade.same(request.url, () => this.answered(asked(query))));
  }

  /** The same as a page. What it does not know of the address is left out: links are passed on with all sorts of things added. */
  @Get('catalogue')
  async page(@Query() query: Parameters, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const browsing = asked(known(query));
    const page = { ...pageOf(request), url: addressOf(browsing, browsing.cursor) };
    const make = async () => ({ type: 'text/html; charset=utf-8' as const, body: await this.rendered(browsing, page) });
    const key = `page ${page.language} ${inShort(browsing)}`;
    return sendReady(request, reply, await (page.viewer ? make().then(readied) : this.readyMade.answer(key, make)));
  }

  private answered(browsing: Browsing): Promise<Ready> {
    return this.readyMade.answer(`json ${inShort(browsing)}`, async () => ({
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(forMachines(await this.queries.execute(new BrowseCatalogue(browsing)))),
    }));
  }

  private async rendered(browsing: Browsing, page: ReturnType<typeof pageOf>): Promise<string> {
    const browsed = await this.queries.execute(new BrowseCatalogue(browsing));
    return renderPage(CataloguePage({ page, browsing, browsed }));
  }
}
