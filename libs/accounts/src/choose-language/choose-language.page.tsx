import type { FieldError } from '#libs/event-store';
import { Actions, Form, type Language, Layout, Notice, type View } from '#libs/web';
import { OwnPlaces } from '../places.js';
import { LanguageChoice } from './language-choice.js';

interface Model {
  language: Language;
  /** Whether it has just been chosen. */
  done?: boolean;
  errors?: FieldError[];
}

export const ChooseLanguagePage: View<Model> = ({ page, language, done, errors = [] }) => (
  <Layout
    page={page}
    title={page.say('accounts.own.language')}
    over={<OwnPlaces page={page} />}
    lead={page.say('accounts.choose-language.lead')}
    errors={errors}
  >
    {done && (
      <Notice tone="good" live>
        {page.say('accounts.choose-language.done')}
      </Notice>
    )}
    <Form page={page} action="/account/language">
      <LanguageChoice page={page} value={language} errors={errors} />
      <Actions>
        <button>{page.say('accounts.choose-language.do')}</button>
      </Actions>
    </Form>
  </Layout>
);
