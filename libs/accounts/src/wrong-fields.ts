import { BadInput, type FieldError, Refused } from '#libs/event-store';
import type { Page } from '#libs/web';

/**
 * What was wrong with a form, in the words of the page: `<prefix>.<field>.wrong` for a field, `<prefix>.refused` at the
 * field `about` where a rule said no. What is neither is thrown on.
 */
export function wrongFields(error: unknown, { say }: Page, prefix: string, about: string): FieldError[] {
  if (error instanceof BadInput)
    return error.errors.map(({ field }) => ({ field, message: say(`${prefix}.${field}.wrong`) }));
  if (error instanceof Refused) return [{ field: about, message: say(`${prefix}.refused`) }];
  throw error;
}
