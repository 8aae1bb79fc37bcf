import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { May } from '#libs/accounts';
import { rubric } from '#libs/submissions';
import { AboutPage, AccessibilityPage, CriteriaPage, Html, type Page, renderPage, ThisPage } from '#libs/web';

/** What the footer of every page leads to. */
@ApiExcludeController()
@Controller()
@May('read about the platform')
export class SitePages {
  @Get('about')
  @Html()
  about(@ThisPage() page: Page) {
    return renderPage(AboutPage({ page }));
  }

  @Get('criteria')
  @Html()
  criteria(@ThisPage() page: Page) {
    return renderPage(CriteriaPage({ page, criteria: rubric }));
  }

  @Get('accessibility')
  @Html()
  accessibility(@ThisPage() page: Page) {
    return renderPage(AccessibilityPage({ page }));
  }
}
