import { Controller, Get, HttpCode, Param, Post, Res, StreamableFile, UseInterceptors } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { validate as isUuid } from 'uuid';
import { type Account, AskedBy, CurrentActor, May } from '#libs/accounts';
import { type Asked, Progress, Unknown } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { overview } from '../overview/overview.js';
import { SeeSubmission } from '../overview/see-submission.js';
import { goTo } from '../pages/go-to.js';
import { SubmissionPage } from '../pages/submission-page.js';
import { wrongWith } from '../pages/wrong.js';
import { SubmissionId } from '../submission-id.js';
import { SeeTimeline } from '../timeline/see-timeline.js';
import { AttachFile } from './attach-file.js';
import { download } from './download.js';
import { ReceiveFile, Sent } from './receive-file.js';
import { SeeFile } from './see-file.js';
import type { SentFile } from './sent-file.js';

const multipart = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };

/** Attaching files, and reading them again. */
@ApiTags('submissions')
@Controller()
@May('work on submissions')
export class FilesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly progress: Progress,
  ) {}

  @ApiOperation({
    summary: 'Attaches a PDF, CSV or plain text of up to 10 MB; `X-CSRF-Token` is the csrf of the session',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: multipart })
  @Post('api/v1/submissions/:id/attach-file')
  @HttpCode(200)
  @UseInterceptors(ReceiveFile)
  async attach(
    @Param('id', SubmissionId) id: string,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @Sent() sent: Promise<SentFile>,
  ) {
    return { position: await this.commands.execute(new AttachFile(id, await sent, by, asked)) };
  }

  @Post('submissions/:id/attach-file')
  @HttpCode(200)
  @Html()
  @UseInterceptors(ReceiveFile)
  async attachForm(
    @Param('id', SubmissionId) id: string,
    @CurrentActor() by: Account,
    @AskedBy() asked: Asked,
    @ThisPage() page: Page,
    @Sent() sent: Promise<SentFile>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      const { position } = await this.attach(id, by, asked, sent);
      await this.progress.caughtUp(overview.name, position);
      return goTo(reply, `/submissions/${id}?done=attach-file#files`);
    } catch (error) {
      const wrong = wrongWith(error, page, { verb: 'attach-file' });
      if (!wrong) throw error;
      reply.status(wrong.status);
      const seen = await this.queries.execute(new SeeSubmission(id, by));
      const told = await this.queries.execute(new SeeTimeline(id, by));
      return renderPage(SubmissionPage({ page, seen, told, errors: wrong.errors }));
    }
  }

  @ApiOperation({ summary: 'A file of the working copy' })
  @Get(['api/v1/submissions/:id/files/:file', 'submissions/:id/files/:file'])
  async read(
    @Param('id', SubmissionId) id: string,
    @Param('file') file: string,
    @CurrentActor() by: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!isUuid(file)) throw new Unknown('There is no such file');
    return download(reply, await this.queries.execute(new SeeFile(id, file, by)));
  }
}
