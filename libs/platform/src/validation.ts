import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadInput, type FieldError } from '#libs/event-store';

/** Bodies and queries are what their classes say and nothing besides; each error names the path of its field. */
export const validation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new BadInput(errors.flatMap((error) => fieldErrors(error, ''))),
  });

function fieldErrors({ property, constraints, children = [] }: ValidationError, above: string): FieldError[] {
  const field = [above, property].filter(Boolean).join('.');
  const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
    field: field || 'body',
    message: rule === 'whitelistValidation' ? 'is not known here' : withoutName(message, property),
  }));
  return [...own, ...children.flatMap((child) => fieldErrors(child, field))];
}

/** The validator begins its sentences with the name of the field, which is said already. */
const withoutName = (message: string, property: string) =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
