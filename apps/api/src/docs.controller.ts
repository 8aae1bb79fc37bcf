import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { May } from '#libs/accounts';
import { Unknown } from '#libs/event-store';
import { isProblemKind } from '#libs/platform';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { ApiDescription } from './api-description.js';
import { DocsPage } from './docs-page.js';
import { ProblemKindPage } from './problem-kind-page.js';

/** The description of the API, for programs and for people, and the pages that types of problems lead to. */
@ApiExcludeController()
@Controller()
@May('read about the platform')
export class DocsController {
  constructor(private readonly description: ApiDescription) {}

  @Get('api/openapi.json')
  openApi() {
    return this.description.document;
  }

  @Get('api')
  @Html()
  docs(@ThisPage() page: Page) {
    return renderPage(DocsPage({ page, document: this.description.document }));
  }

  @Get('problems/:kind')
  @Html()
  problem(@ThisPage() page: Page, @Param('kind') kind: string) {
    if (!isProblemKind(kind)) throw new Unknown('There is no such type of problem');
    return renderPage(ProblemKindPage({ page, kind }));
  }
}
