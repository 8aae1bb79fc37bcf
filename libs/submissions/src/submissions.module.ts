import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { CarryOutVerbHandler } from './carry-out-verb.js';
import { AttachFileHandler } from './files/attach-file.js';
import { FilesController } from './files/files.controller.js';
import { KeptFiles } from './files/kept-files.js';
import { SeeFileHandler, SeePublishedFileHandler } from './files/see-file.js';
import { MySubmissionsHandler } from './my-submissions/my-submissions.js';
import { SeeSubmissionHandler } from './overview/see-submission.js';
import { Forms } from './pages/forms.js';
import { ListPages } from './pages/lists.pages.js';
import { SubmissionPages } from './pages/submission.pages.js';
import { VerbForms } from './pages/verb-forms.pages.js';
import { ReviewQueueController } from './review-queue/review-queue.controller.js';
import { ReviewQueueHandler } from './review-queue/review-queue.js';
import { SubmissionsController } from './submissions.controller.js';
import { TemplateController } from './template.controller.js';
import { SeeTimelineHandler } from './timeline/see-timeline.js';

/** The write side and what members read of it. Needs an `EventStore`, a `DataSource` that knows `SubmissionOverview`, and CqrsModule. */
@Module({
  imports: [AccountsModule],
  controllers: [
    SubmissionsController,
    ReviewQueueController,
    TemplateController,
    FilesController,
    ListPages,
    SubmissionPages,
    VerbForms,
  ],
  providers: [
    CarryOutVerbHandler,
    SeeSubmissionHandler,
    SeeTimelineHandler,
    MySubmissionsHandler,
    ReviewQueueHandler,
    Forms,
    KeptFiles,
    AttachFileHandler,
    SeeFileHandler,
    SeePublishedFileHandler,
  ],
})
export class SubmissionsModule {}
