import type { Language } from '../page.js';
import accounts from './en/accounts.js';
import catalogue from './en/catalogue.js';
import directory from './en/directory.js';
import notifications from './en/notifications.js';
import platform from './en/platform.js';
import submissions from './en/submissions.js';
import template from './en/template.js';
import web from './en/web.js';
import spanish from './es/index.js';
import french from './fr/index.js';

/** English is written first; the other languages translate its keys. */
export const english = {
  ...web,
  ...template,
  ...catalogue,
  ...submissions,
  ...accounts,
  ...notifications,
  ...directory,
  ...platform,
};

export type Messages = Readonly<Record<keyof typeof english, string>>;

/** What a translation of one context must say: `export default { … } satisfies Translation<typeof en>`. */
export type Translation<English> = Readonly<Record<keyof English, string>>;

/** A language that is being translated says in English what it does not say yet; a finished one is typed `Messages`. */
export const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ar: english,
  en: english,
  es: spanish,
  fr: french,
  ru: english,
  zh: english,
};
