import { BadInput, type FieldError, Refused } from '#libs/event-store';
import { type Page, told } from '#libs/web';
import { CodesStopped, TooManyAttempts } from './admit/not-signed-in.js';
import { wrongCode } from './reasons.js';
import { WrongCode } from './sign-in/second-factor.js';

/**
 * What was wrong with a form, in the language of the page: with which field, or at the field `about` that a code is not right,
 * how long to wait, or which rule said no. What is none of them is thrown on.
 */
export function wrongFields(error: unknown, page: Page, about: string): FieldError[] {
  if (error instanceof BadInput) return error.errors.map((one) => ({ field: one.field, message: told(page, one) }));
  if (error instanceof CodesStopped) return [{ field: about, message: page.say('accounts.codes-stopped') }];
  if (error instanceof TooManyAttempts)
    return [{ field: about, message: page.say('accounts.sign-in.too-many', { seconds: error.retryAfter }) }];
  if (error instanceof WrongCode) return [{ field: about, message: told(page, wrongCode) }];
  if (error instanceof Refused) return [{ field: about, message: told(page, error) }];
  throw error;
}
