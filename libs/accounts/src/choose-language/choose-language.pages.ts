import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Html, type Page, renderPage, ThisPage } from '#libs/web';
import type { Account } from '../actor.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ThisVisit, Visit } from '../admit/visit.js';
import { wrongFields } from '../wrong-fields.js';
import { ChooseLanguageBody } from './choose-language.body.js';
import { ChooseLanguage } from './choose-language.js';
import { ChooseLanguagePage } from './choose-language.page.js';

/** In which language I am written to. */
@Controller('account/language')
@May('choose my language')
export class ChooseLanguagePages {
  constructor(private readonly commands: CommandBus) {}

  @Get()
  @Html()
  show(@CurrentActor() { language }: Account, @ThisPage() page: Page, @Query('done') done: unknown) {
    return renderPage(ChooseLanguagePage({ page, language, done: done !== undefined }));
  }

  @Post()
  @HttpCode(200)
  @Html()
  async choose(@Body() { language }: ChooseLanguageBody, @ThisVisit() visit: Visit) {
    const { by, page } = visit;
    try {
      await this.commands.execute(new ChooseLanguage(by.id, language));
      return visit.goTo('/account/language?done');
    } catch (error) {
      const errors = wrongFields(error, page, 'language');
      visit.refuse(error);
      return renderPage(ChooseLanguagePage({ page, language: by.language, errors }));
    }
  }
}
