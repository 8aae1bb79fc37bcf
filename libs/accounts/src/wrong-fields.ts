import { BadInput, type FieldError, Refused } from '#libs/event-store';
import type { Page } from '#libs/web';
import { TooManyAttempts } from './admit/not-signed-in.js';

/**
 * What was wrong with a form, in the words of the page: `<prefix>.<field>.wrong` for a field, and at the field `about`
 * `<prefix>.refused` where a rule said no, or how long to wait. What is none of them is thrown on.
 */
export function wrongFields(error: unknown, { say }: Page, prefix: string, about: string): FieldError[] {
  if (error instanceof BadInput)
    return error.errors.map(({ field }) => ({ field, message: say(`${prefix}.${field}.wrong`) }));
  if (error instanceof TooManyAttempts)
    return [{ field: about, message: say('accounts.sign-in.too-many', { seconds: error.retryAfter }) }];
  if (error instanceof Refused) return [{ field: about, message: say(`${prefix}.refused`) }];
  throw error;
}
