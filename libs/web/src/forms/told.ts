import type { Reason } from '#libs/event-store';
import type { Page } from '../page.js';

/** A reason in the language of the page: `refusal.<code>`. What has no code is of the page itself, and said already. */
export function told({ say }: Pick<Page, 'say'>, { message, code, values = {} }: Reason): string {
  if (code === undefined) return message;
  const reason = say(`refusal.${code}`, values);
  const { item } = values;
  return item === undefined ? reason : say('refusal.of-item', { item, reason });
}
