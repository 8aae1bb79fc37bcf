import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccountsModule } from '#libs/accounts';
import { CatalogueModule } from '#libs/catalogue';
import { DirectoryModule } from '#libs/directory';
import { NotificationsModule } from '#libs/notifications';
import { HealthController, ProblemPages, ProblemsFilter, Readiness } from '#libs/platform';
import { SubmissionsModule } from '#libs/submissions';
import { ApiDescription } from './api-description.js';
import { CaughtUp } from '../../worker/src/caught-up.js';
import { DocsController } from './docs.controller.js';
import { HtmlProblems } from './html-problems.js';
import { SitePages } from './site-pages.js';

/** Everything that answers HTTP. Needs the Foundation. */
@Module({
  imports: [AccountsModule, SubmissionsModule, CatalogueModule, DirectoryModule, NotificationsModule],
  controllers: [HealthController, DocsController, SitePages],
  providers: [
    ApiDescription,
    { provide: Readiness, useClass: CaughtUp },
    { provide: ProblemPages, useClass: HtmlProblems },
    ProblemsFilter,
    { provide: APP_FILTER, useExisting: ProblemsFilter },
  ],
})
export class ApiModule {}
