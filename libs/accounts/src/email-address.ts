import { isEmail, ValidateBy } from 'class-validator';

/** No control characters, and no half of a character: neither could be stored as it was sent. */
export const isPrintable = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

/** Whether this can be an e-mail address. The package's own check throws at half a character, so that is asked first. */
export const isEmailAddress = (value: unknown): value is string =>
  typeof value === 'string' && isPrintable(value) && isEmail(value);

export const IsEmailAddress = () =>
  ValidateBy({
    name: 'isEmailAddress',
    validator: { validate: isEmailAddress, defaultMessage: () => '$property must be an e-mail address' },
  });
