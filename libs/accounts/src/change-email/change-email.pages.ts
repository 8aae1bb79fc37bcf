import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import type { Asked } from '#libs/event-store';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import { AskedBy } from '../admit/asked-by.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { type TicketKind, Tickets } from '../tickets.js';
import { wrongFields } from '../wrong-fields.js';
import { AskToChangeEmail } from './ask-to-change.js';
import { ChangeEmailForm, ConfirmEmailBody } from './change-email.body.js';
import { ChangeEmailPage, ConfirmEmailPage, EmailEndPage, NotMePage } from './change-email.page.js';
import { ChangeOver, ConfirmEmail } from './confirm-change.js';
import { UndoEmailChange } from './undo-change.js';

@Controller('account/e-mail')
export class ChangeEmailPages {
  constructor(
    private readonly commands: CommandBus,
    private readonly tickets: Tickets,
  ) {}

  @Get()
  @May('change how I sign in')
  @Html()
  show(@CurrentActor() { email: now }: Account, @ThisPage() page: Page, @Query('asked') asked: unknown) {
    return renderPage(ChangeEmailPage({ page, now, asked: asked !== undefined }));
  }

  @Post()
  @HttpCode(200)
  @May('change how I sign in')
  @Html()
  async ask(@Body() { email }: ChangeEmailForm, @AskedBy() asked: Asked, @ThisVisit() visit: Visit) {
    const { by, page, request } = visit;
    try {
      await this.commands.execute(new AskToChangeEmail(by, asked, email, request));
      return visit.goTo('/account/e-mail?asked');
    } catch (error) {
      const errors = wrongFields(error, page, 'email');
      visit.refuse(error);
      return renderPage(ChangeEmailPage({ page, now: by.email, email, errors }));
    }
  }

  @Get('confirm')
  @May('confirm an address')
  @Html()
  @Header('cache-control', 'no-store')
  async open(@Query('token') token: unknown, @ThisVisit() visit: Visit): Promise<string> {
    return this.behind('e-mail', String(token), ConfirmEmailPage, visit);
  }

  @Post('confirm')
  @HttpCode(200)
  @May('confirm an address')
  @Html()
  async confirm(@Body() { token }: ConfirmEmailBody, @ThisVisit() visit: Visit) {
    return this.end(new ConfirmEmail(token, visit.request), 'done', visit);
  }

  @Get('not-me')
  @May('confirm an address')
  @Html()
  @Header('cache-control', 'no-store')
  async openNotMe(@Query('token') token: unknown, @ThisVisit() visit: Visit): Promise<string> {
    return this.behind('not-me', String(token), NotMePage, visit);
  }

  @Post('not-me')
  @HttpCode(200)
  @May('confirm an address')
  @Html()
  async notMe(@Body() { token }: ConfirmEmailBody, @ThisVisit() visit: Visit) {
    return this.end(new UndoEmailChange(token, visit.request), 'undone', visit);
  }

  @Get('done')
  @May('confirm an address')
  @Html()
  done(@ThisPage() page: Page) {
    return renderPage(EmailEndPage({ page, end: 'done' }));
  }

  @Get('undone')
  @May('confirm an address')
  @Html()
  undone(@ThisPage() page: Page) {
    return renderPage(EmailEndPage({ page, end: 'undone' }));
  }

  /** The page that a link leads to; looking does not use it up. */
  private async behind(kind: TicketKind, token: string, shown: typeof NotMePage, visit: Visit): Promise<string> {
    const isGood = (await this.tickets.look(kind, token)) !== null;
    return isGood ? renderPage(shown({ page: visit.page, token })) : over(visit);
  }

  private async end(command: Command<void>, end: 'done' | 'undone', visit: Visit): Promise<string | void> {
    try {
      await this.commands.execute(command);
      return visit.goTo(`/account/e-mail/${end}`);
    } catch (error) {
      if (!(error instanceof ChangeOver)) throw error;
      return over(visit);
    }
  }
}

function over({ page, reply }: Visit): string {
  reply.status(410);
  return renderPage(EmailEndPage({ page, end: 'over' }));
}
