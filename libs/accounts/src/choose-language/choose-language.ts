import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { BadInput } from '#libs/event-store';
import { isLanguage, type Language, languages } from '#libs/web';
import { AccountRow } from '../account.js';

/** From now on an account is written to in this language. Throws `BadInput` for one that we do not speak. */
export class ChooseLanguage extends Command<void> {
  constructor(
    readonly account: string,
    readonly language: Language,
  ) {
    super();
  }
}

export const languageError = (language: unknown): string | null =>
  isLanguage(language) ? null : `must be one of ${languages.join(', ')}`;

@CommandHandler(ChooseLanguage)
export class ChooseLanguageHandler implements ICommandHandler<ChooseLanguage> {
  constructor(private readonly db: DataSource) {}

  async execute({ account, language }: ChooseLanguage): Promise<void> {
    const message = languageError(language);
    if (message) throw new BadInput([{ field: 'language', message }]);
    await this.db.getRepository(AccountRow).update({ id: account }, { language });
  }
}
