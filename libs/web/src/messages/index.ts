import accounts from './en/accounts.js';
import catalogue from './en/catalogue.js';
import directory from './en/directory.js';
import notifications from './en/notifications.js';
import platform from './en/platform.js';
import refusals from './en/refusals.js';
import submissions from './en/submissions.js';
import template from './en/template.js';
import web from './en/web.js';

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
  ...refusals,
};

export type Messages = Readonly<Record<keyof typeof english, string>>;

/** What a translation of one context must say: `export default { … } satisfies Translation<typeof en>`. */
export type Translation<English> = Readonly<Record<keyof English, string>>;
