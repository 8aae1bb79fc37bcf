import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Account, CurrentActor, May } from '#libs/accounts';
import { Unknown } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { verbs } from '../lifecycle.js';
import { SeeSubmission } from '../overview/see-submission.js';
import { SubmissionId } from '../submission-id.js';
import { SeeTimeline } from '../timeline/see-timeline.js';
import { Forms } from './forms.js';
import { goTo } from './go-to.js';
import { SubmissionPage } from './submission-page.js';
import { pageOfVerb, workPage } from './work-pages.js';

/** One submission as pages: what it is, its sections, and a page for everything that can be done to it. */
@ApiExcludeController()
@Controller('submissions/:id')
@May('work on submissions')
export class SubmissionPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly forms: Forms,
  ) {}

  @Get()
  @Html()
  async whole(
    @Param('id', SubmissionId) id: string,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Query('done') word: unknown,
  ) {
    const seen = await this.queries.execute(new SeeSubmission(id, by));
    const told = seen.sight === 'invitation' ? null : await this.queries.execute(new SeeTimeline(id, by));
    const done = verbs.find((verb) => verb === word);
    return renderPage(SubmissionPage({ page, seen, told, done }));
  }

  @Get('sections/:section')
  @Html()
  async section(
    @Param('id', SubmissionId) id: string,
    @Param('section') section: string,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const seen = await this.queries.execute(new SeeSubmission(id, by));
    if (!seen.open.includes('edit-section')) return goTo(reply, `/submissions/${id}`);
    return this.forms.show('edit-section', { page, seen, sent: { section }, errors: [] });
  }

  @Get(':name')
  @Html()
  async work(
    @Param('id', SubmissionId) id: string,
    @Param('name') name: string,
    @Query('section') section: unknown,
    @CurrentActor() by: Account,
    @ThisPage() page: Page,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const seen = await this.queries.execute(new SeeSubmission(id, by));
    const verb = workPage(name)
      ?.forms.flat()
      .find((one) => seen.open.includes(one));
    if (!verb) return goTo(reply, `/submissions/${id}${instead(name)}`);
    return this.forms.show(verb, { page, seen, sent: { section }, errors: [] });
  }
}

/** A verb's own address leads to the page on which it is done; what is not open now, to the submission. */
function instead(name: string): string {
  if (workPage(name)) return '';
  const verb = verbs.find((one) => one === name);
  if (!verb) throw new Unknown('There is no such page');
  const page = pageOfVerb(verb);
  return page ? `/${page}` : '';
}
