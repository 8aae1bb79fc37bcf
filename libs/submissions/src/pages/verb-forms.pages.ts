import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Account, AskedBy, CurrentActor, May } from '#libs/accounts';
import { type Asked, Progress, Unknown } from '#libs/event-store';
import { validation } from '#libs/platform';
import { formBody, Html, type Page, ThisPage } from '#libs/web';
import { CarryOutVerb } from '../carry-out-verb.js';
import { overview } from '../overview/overview.js';
import { SeeSubmission } from '../overview/see-submission.js';
import { SubmissionId } from '../submission-id.js';
import { isWritten, type WrittenVerb, writes } from '../verbs.js';
import type { Filled } from './filled.js';
import { Forms } from './forms.js';
import { fromForm } from './from-form.js';
import { goTo } from './go-to.js';
import { nextPage } from './next-page.js';
import { wrongWith } from './wrong.js';

/** Forms post to the verb that they ask for, as the API does; what is refused is shown again with what was typed. */
@ApiExcludeController()
@Controller('submissions/:id')
@May('work on submissions')
export class VerbForms {
  private readonly bodies = validation();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly progress: Progress,
    private readonly forms: Forms,
  ) {}

  @Post(':verb')
  @HttpCode(200)
  @Html()
  async act(
    @Param('id', SubmissionId) id: string,
    @Param('verb') verb: string,
    @Body() fields: Record<string, string | string[]> | undefined,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @ThisPage() page: Page,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!isWritten(verb) || verb === 'start-draft') throw new Unknown('There is no such verb');
    const { next, ...form } = fields ?? {};
    const seen = await this.queries.execute(new SeeSubmission(id, by));
    const sent = fromForm(verb, formBody(form), seen);
    try {
      await this.carryOut(verb, id, sent, by, asked);
      return goTo(reply, nextPage(verb, seen, { section: sent['section'], next }));
    } catch (error) {
      const wrong = wrongWith(error, page, { verb, section: sent['section'] });
      if (!wrong) throw error;
      reply.status(wrong.status);
      return this.again(verb, { page, seen, sent, errors: wrong.errors }, by);
    }
  }

  /** The lists of members show what was done as soon as the next page is asked for. */
  private async carryOut(verb: WrittenVerb, id: string, sent: object, by: Account, asked: Asked): Promise<void> {
    const body: object = await this.bodies.transform(sent, { type: 'body', metatype: writes[verb].body });
    const position = await this.commands.execute(new CarryOutVerb(verb, id, body, by, asked));
    await this.progress.caughtUp(overview.name, position);
  }

  /** With the submission as it is now: someone else may have changed it meanwhile. */
  private async again(verb: WrittenVerb, filled: Filled, by: Account): Promise<string> {
    const seen = await this.queries.execute(new SeeSubmission(filled.seen.id, by));
    return this.forms.show(verb, { ...filled, seen });
  }
}
