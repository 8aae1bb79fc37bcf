import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Account } from '../actor.js';
import { CurrentActor } from '../admit/current-account.js';
import { May } from '../admit/may.js';
import { ChooseLanguageBody } from './choose-language.body.js';
import { ChooseLanguage } from './choose-language.js';

@ApiTags('accounts')
@Controller('api/v1/language')
@May('choose my language')
export class ChooseLanguageController {
  constructor(private readonly commands: CommandBus) {}

  /** Mails to who is signed in are written in this language from now on. */
  @Put()
  @HttpCode(204)
  async choose(@Body() { language }: ChooseLanguageBody, @CurrentActor() { id }: Account): Promise<void> {
    await this.commands.execute(new ChooseLanguage(id, language));
  }
}
