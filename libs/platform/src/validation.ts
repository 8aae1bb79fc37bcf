import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadInput, type FieldError, type Reason } from '#libs/event-store';

/** Bodies and queries are what their classes say and nothing besides; each error names the path of its field. */
export const validation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new BadInput(errors.flatMap((error) => fieldErrors(error, ''))),
  });

function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const { property, constraints, children = [] } = error;
  const field = [above, property].filter(Boolean).join('.');
  const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
    field: field || 'body',
    ...reasonOf(rule, rule === 'whitelistValidation' ? 'is not known here' : withoutName(message, property), error),
  }));
  return [...own, ...children.flatMap((child) => fieldErrors(child, field))];
}

/** By rule of the validator; what a form cannot send wrongly is not worth a sentence of its own. */
const codes: Partial<Record<string, string>> = {
  maxLength: 'too-long',
  arrayMaxSize: 'too-many',
  isIn: 'not-listed',
  isUuid: 'not-listed',
  equals: 'unsigned',
  isEmail: 'e-mail',
};
const counting = ['maxLength', 'arrayMaxSize'];

/** The validator tells its number in the sentence only. */
function reasonOf(rule: string, message: string, { value }: ValidationError): Reason {
  if (isNothing(value) && rule !== 'equals') return { message, code: 'needed' };
  // Of two rules the validator asks for the length first, and finds that what is no text is too long.
  if (rule === 'maxLength' && typeof value !== 'string') return { message: 'must be a string', code: 'unexpected' };
  const most = counting.includes(rule) && /\d+/.exec(message)?.[0];
  return { message, code: codes[rule] ?? 'unexpected', ...(most && { values: { most: Number(most) } }) };
}

const isNothing = (value: unknown) => value === undefined || value === null || value === '';

/** The validator begins its sentences with the name of the field, which is said already. */
const withoutName = (message: string, property: string) =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
