import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeEndpoint, ApiGoneResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { May } from '#libs/accounts';
import { download, SeePublishedFile } from '#libs/submissions';
import { type Page, pageOf, renderPage } from '#libs/web';
import { type Made, ReadyMade, readied } from '../ready-made.js';
import { sendReady } from '../send-ready.js';
import { EntryPage } from './entry-page.js';
import { GonePage } from './gone-page.js';
import { SeeEntry, type Seen } from './see-entry.js';

/** HTTP 410 (RFC 9110, 15.5.11): it was here and is not shown, for now or for ever. */
const statusOf = ({ status }: Seen) => (status === 'published' ? 200 : 410);

/** One entry by its public number, as data and as a page. */
@ApiTags('catalogue')
@Controller()
@May('browse the catalogue')
export class EntryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readyMade: ReadyMade,
  ) {}

  @ApiOkResponse({ description: 'The entry with all its sections and its public history' })
  @ApiGoneResponse({ description: 'Suspended, or retracted: then with the public reason' })
  @ApiNotFoundResponse({ description: 'No entry ever had this number' })
  @Get('api/v1/catalogue/:number')
  async see(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const ready = await this.readyMade.answer(`entry json ${number}`, async () => {
      const entry = await this.queries.execute(new SeeEntry(number));
      return { status: statusOf(entry), type: 'application/json; charset=utf-8', body: JSON.stringify(entry) };
    });
    return sendReady(request, reply, ready);
  }

  @Get('e/:number')
  async page(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const page = { ...pageOf(request), url: `/e/${encodeURIComponent(number)}` };
    const make = () => this.rendered(number, page);
    const key = `entry page ${page.language} ${number}`;
    return sendReady(request, reply, await (page.viewer ? make().then(readied) : this.readyMade.answer(key, make)));
  }

  /** A file of the published version, to be saved. Like the entry itself it may not be kept: it is gone once the entry is. */
  @ApiExcludeEndpoint()
  @Get('e/:number/files/:file')
  async file(
    @Param('number') number: string,
    @Param('file', new ParseUUIDPipe({ errorHttpStatusCode: 404 })) file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    reply.header('cache-control', 'no-cache');
    return download(reply, await this.queries.execute(new SeePublishedFile(number, file)));
  }

  private async rendered(number: string, page: Page): Promise<Made> {
    const entry = await this.queries.execute(new SeeEntry(number));
    const view = entry.status === 'published' ? EntryPage({ page, entry }) : GonePage({ page, entry });
    return { status: statusOf(entry), type: 'text/html; charset=utf-8', body: renderPage(view) };
  }
}
