import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, Req, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import { ReadAccount } from '../administer/read-account.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { NameOrganisations } from '../organisation-names.js';
import { ExportedLog } from './export-log.js';
import { LogAsked, LookedFor } from './log.query.js';
import { SecurityLogPage } from './log.page.js';
import { ReadSecurityLog } from './read-log.js';
import { SecurityLog } from './security-log.js';

@Controller('admin')
@May('read the security log')
export class SecurityLogPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly log: SecurityLog,
    private readonly exported: ExportedLog,
  ) {}

  @Get('security')
  @Html()
  async read(@Query() { limit, cursor, ...lookedFor }: LogAsked, @ThisPage() page: Page) {
    const [part, organisations, account] = await Promise.all([
      this.queries.execute(new ReadSecurityLog(lookedFor, limit, cursor)),
      this.queries.execute(new NameOrganisations()),
      lookedFor.account === undefined ? null : this.queries.execute(new ReadAccount(lookedFor.account)),
    ]);
    return renderPage(SecurityLogPage({ page, lookedFor, part, organisations, account }));
  }

  /** What is found, as a file to be saved. Who takes it is noted, and what of it. */
  @Get('security.csv')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  async export(@Query() lookedFor: LookedFor, @CurrentActor() by: Account, @Req() request: Asking) {
    await this.log.note({ what: 'SecurityLogExported', by: by.id, result: 'done', about: told(lookedFor), request });
    return new StreamableFile(Readable.from(this.exported.lines(lookedFor)), {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: 'attachment; filename="security-log.csv"',
    });
  }
}

/** What was looked for, but for words and addresses: those may be somebody's. */
const told = (lookedFor: LookedFor): Record<string, string> =>
  Object.fromEntries(
    (['account', 'what', 'result', 'from', 'until'] as const).flatMap((name) =>
      lookedFor[name] ? [[name, lookedFor[name]]] : [],
    ),
  );
