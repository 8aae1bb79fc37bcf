import { BadInput, Conflict, Refused } from '#libs/event-store';
import { type Page, told, type WrongField } from '#libs/web';
import { type About, fieldName } from './field-name.js';

/** What a form is shown again with; null for an error that no form can answer. */
export function wrongWith(error: unknown, page: Page, about: About): { status: number; errors: WrongField[] } | null {
  if (error instanceof BadInput)
    return {
      status: 400,
      errors: error.errors.map((one) => ({
        field: one.field,
        name: fieldName(page, one.field, about),
        message: told(page, one),
      })),
    };
  if (error instanceof Refused) return { status: 409, errors: [{ field: 'main', message: told(page, error) }] };
  return error instanceof Conflict
    ? { status: 409, errors: [{ field: 'main', message: page.say('refusal.conflict') }] }
    : null;
}
