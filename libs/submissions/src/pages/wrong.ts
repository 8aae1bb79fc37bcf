import { BadInput, Conflict, type FieldError, Refused } from '#libs/event-store';
import { type Page, told } from '#libs/web';

/** What a form is shown again with; null for an error that no form can answer. */
export function wrongWith(error: unknown, page: Page): { status: number; errors: FieldError[] } | null {
  if (error instanceof BadInput)
    return { status: 400, errors: error.errors.map((one) => ({ field: one.field, message: told(page, one) })) };
  if (error instanceof Refused) return { status: 409, errors: [{ field: 'main', message: told(page, error) }] };
  return error instanceof Conflict
    ? { status: 409, errors: [{ field: 'main', message: page.say('refusal.conflict') }] }
    : null;
}
