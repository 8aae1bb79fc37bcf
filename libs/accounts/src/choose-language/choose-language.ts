import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { isLanguage, type Language } from '#libs/web';
import { AccountRow } from '../account.js';
import { noLanguage, refuseWrong } from '../reasons.js';

/** From now on an account is written to in this language. Throws `BadInput` for one that we do not speak. */
export class ChooseLanguage extends Command<void> {
  constructor(
    readonly account: string,
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(ChooseLanguage)
export class ChooseLanguageHandler implements ICommandHandler<ChooseLanguage> {
  constructor(private readonly db: DataSource) {}

  async execute({ account, language }: ChooseLanguage): Promise<void> {
    refuseWrong({ language: isLanguage(language) ? null : noLanguage });
    await this.db.getRepository(AccountRow).update({ id: account }, { language });
  }
}
