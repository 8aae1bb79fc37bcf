import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Account, AskedBy, CurrentActor, May } from '#libs/accounts';
import { type Asked, Progress } from '#libs/event-store';
import { validation } from '#libs/platform';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { CarryOutVerb } from '../carry-out-verb.js';
import { verbsOpenTo } from '../decide.js';
import { verbs } from '../lifecycle.js';
import { MySubmissions } from '../my-submissions/my-submissions.js';
import { overview } from '../overview/overview.js';
import { ReviewQueue } from '../review-queue/review-queue.js';
import { idOfDraft } from '../start-draft/id-of-draft.js';
import { StartDraftBody } from '../start-draft/start-draft.body.js';
import { submission } from '../submission.js';
import { DeskPage } from './desk-page.js';
import { goTo } from './go-to.js';
import { MySubmissionsPage } from './my-submissions-page.js';
import { StartPage } from './start-page.js';
import { wrongWith } from './wrong.js';

/** Members' own pages: what waits for me, what I wrote, a new draft. */
@ApiExcludeController()
@Controller()
export class ListPages {
  private readonly bodies = validation();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly progress: Progress,
  ) {}

  @Get('desk')
  @May('see the review queue')
  @Html()
  async desk(@CurrentActor() by: Account, @ThisPage() page: Page, @Query('done') done: unknown) {
    const waiting = await this.queries.execute(new ReviewQueue(by, new Date().toISOString()));
    return renderPage(DeskPage({ page, waiting, done: verbs.find((verb) => verb === done) }));
  }

  @Get('submissions')
  @May('read my submissions')
  @Html()
  async mine(@CurrentActor() by: Account, @ThisPage() page: Page, @Query('cursor') cursor: unknown) {
    const mine = new MySubmissions(by, new Date().toISOString(), typeof cursor === 'string' ? cursor : undefined);
    const mayStart = verbsOpenTo(submission.initial, by).includes('start-draft');
    return renderPage(MySubmissionsPage({ page, mayStart, ...(await this.queries.execute(mine)) }));
  }

  @Get('submissions/new')
  @May('start a draft')
  @Html()
  blank(@ThisPage() page: Page) {
    return renderPage(StartPage({ page, sent: {}, errors: [] }));
  }

  @Post('submissions')
  @HttpCode(200)
  @May('start a draft')
  @Html()
  async start(
    @Body() sent: Record<string, unknown>,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @ThisPage() page: Page,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const id = idOfDraft(asked);
      const body: object = await this.bodies.transform(sent, { type: 'body', metatype: StartDraftBody });
      const position = await this.commands.execute(new CarryOutVerb('start-draft', id, body, by, asked));
      await this.progress.caughtUp(overview.name, position);
      return goTo(reply, `/submissions/${id}`);
    } catch (error) {
      const wrong = wrongWith(error, page, { verb: 'start-draft' });
      if (!wrong) throw error;
      reply.status(wrong.status);
      return renderPage(StartPage({ page, sent, errors: wrong.errors }));
    }
  }
}
