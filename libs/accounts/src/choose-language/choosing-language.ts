import { ChooseLanguageController } from './choose-language.controller.js';
import { ChooseLanguageHandler } from './choose-language.js';
import { ChooseLanguagePages } from './choose-language.pages.js';

/** What AccountsModule takes in for choosing the language of one's mails. */
export const choosingLanguage = {
  controllers: [ChooseLanguageController, ChooseLanguagePages],
  providers: [ChooseLanguageHandler],
};
