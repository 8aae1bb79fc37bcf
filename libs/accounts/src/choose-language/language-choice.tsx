import type { FieldError } from '#libs/event-store';
import { Choice, errorOf, type Language, languageName, languages, type Page } from '#libs/web';

interface LanguageChoiceProps {
  page: Page;
  value: Language;
  errors: FieldError[];
}

/** In which language somebody is written to. */
export const LanguageChoice = ({ page, value, errors }: LanguageChoiceProps) => (
  <Choice
    page={page}
    name="language"
    as="select"
    label={page.say('accounts.own.language')}
    error={errorOf(errors, 'language')}
    options={languages.map((one) => ({ value: one, label: languageName(one, page.language) }))}
    value={value}
    required
  />
);
