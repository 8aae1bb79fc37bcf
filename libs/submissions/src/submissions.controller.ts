import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Account, AskedBy, CurrentActor, May } from '#libs/accounts';
import type { Asked } from '#libs/event-store';
import { CarryOutVerb } from './carry-out-verb.js';
import { MySubmissions } from './my-submissions/my-submissions.js';
import { SeeSubmission } from './overview/see-submission.js';
import { idOfDraft } from './start-draft/id-of-draft.js';
import { StartDraftBody } from './start-draft/start-draft.body.js';
import { SubmissionId } from './submission-id.js';
import { SeeTimeline } from './timeline/see-timeline.js';
import { VerbRoutes } from './verb-routes.js';

/** Submissions as data: what one may read of them, and a route a verb. Who may not see one is told that it is not there. */
@ApiTags('submissions')
@ApiHeader({ name: 'Idempotency-Key', required: false, description: 'UUID: asked again with the same, acts once' })
@Controller('api/v1/submissions')
@May('work on submissions')
@VerbRoutes()
export class SubmissionsController {
  constructor(
    readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ summary: 'Begins a submission; the one who asks is its author' })
  @ApiCreatedResponse({ description: 'The id of the new submission' })
  @Post()
  @May('start a draft')
  async start(@Body() body: StartDraftBody, @CurrentActor() by: Account, @AskedBy() asked: Asked) {
    const id = idOfDraft(asked);
    return { id, position: await this.commands.execute(new CarryOutVerb('start-draft', id, body, by, asked)) };
  }

  @ApiOperation({ summary: 'What the one who asks has written, alone or with others' })
  @ApiQuery({ name: 'cursor', required: false, description: '`next` of the page before' })
  @Get()
  @May('read my submissions')
  mine(@CurrentActor() by: Account, @Query('cursor') cursor: unknown) {
    return this.queries.execute(
      new MySubmissions(by, new Date().toISOString(), typeof cursor === 'string' ? cursor : undefined),
    );
  }

  @ApiOperation({ summary: 'One submission, as much of it as the one who asks may see' })
  @ApiOkResponse({ description: 'With `open`: the verbs that may be asked for now' })
  @Get(':id')
  see(@Param('id', SubmissionId) id: string, @CurrentActor() by: Account) {
    return this.queries.execute(new SeeSubmission(id, by));
  }

  @ApiOperation({ summary: 'What happened to one submission, in order' })
  @Get(':id/timeline')
  timeline(@Param('id', SubmissionId) id: string, @CurrentActor() by: Account) {
    return this.queries.execute(new SeeTimeline(id, by));
  }
}
