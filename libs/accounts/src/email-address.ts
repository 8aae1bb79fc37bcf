import { isEmail, ValidateBy } from 'class-validator';

/**
 * No control characters, and no half of a character: neither could be stored as it was sent. No other line or paragraph either, and
 * nothing that turns the direction of what follows: a name would not be read as it is written (Unicode UTR 36, 2.4).
 */
export const isPrintable = (text: string): boolean =>
  !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(text);

/** Whether this can be an e-mail address. The package's own check throws at half a character, so that is asked first. */
export const isEmailAddress = (value: unknown): value is string =>
  typeof value === 'string' && isPrintable(value) && isEmail(value);

export const IsEmailAddress = () =>
  ValidateBy({
    name: 'isEmailAddress',
    validator: { validate: isEmailAddress, defaultMessage: () => '$property must be an e-mail address' },
  });
