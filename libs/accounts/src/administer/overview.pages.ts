import { Controller, Get, Redirect } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { May } from '../admit/may.js';
import { NameOrganisations } from '../organisation-names.js';
import { CountPeople } from './count-people.js';
import { ListSessions } from '../end-sessions/list-sessions.js';
import { OrganisationsPage } from './organisations.page.js';
import { SessionsPage } from './sessions.page.js';

/** What administrators look at besides single accounts. */
@Controller('admin')
@May('administer accounts')
export class OverviewPages {
  constructor(private readonly queries: QueryBus) {}

  @Get('organisations')
  @Html()
  async organisations(@ThisPage() page: Page) {
    const [organisations, people] = await Promise.all([
      this.queries.execute(new NameOrganisations()),
      this.queries.execute(new CountPeople()),
    ]);
    return renderPage(OrganisationsPage({ page, organisations, people }));
  }

  @Get('sessions')
  @Html()
  async sessions(@ThisPage() page: Page) {
    return renderPage(SessionsPage({ page, sessions: await this.queries.execute(new ListSessions()) }));
  }

  /** Everyone who invites has the same page; an administrator sees all of it. */
  @Get('invitations')
  @Redirect('/invitations', 303)
  invitations() {}
}
