import { BadInput, type Reason } from '#libs/event-store';

/** Characters of a reason, a note or a comment. */
export const reasonMax = 2000;

const blank = /^\s*$/;
// A lone surrogate has no UTF-8 and NUL no place in PostgreSQL; the other controls have no meaning in a text.
// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const unreadable = /[\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/** What is wrong with a text, or null; length in characters as JavaScript counts them. */
export function wrongWith(text: unknown, max: number): Reason | null {
  if (typeof text !== 'string') return noText;
  if (unreadable.test(text)) return { message: 'This holds characters that cannot be read', code: 'unreadable' };
  return text.trim().length > max
    ? { message: `At most ${max} characters`, code: 'too-long', values: { most: max } }
    : null;
}

const noText: Reason = { message: 'This must be text', code: 'unexpected' };

const refuse = (field: string, why: Reason): never => {
  throw new BadInput([{ field, ...why }]);
};

/** The text without blanks around it; `BadInput` naming the field if it is missing, too long or unreadable. */
export function given(field: string, text: unknown, max = reasonMax): string {
  return optional(field, text, max) ?? refuse(field, { message: 'This is needed', code: 'needed' });
}

/** As `given`, but nothing (or blanks only) is an answer too. */
export function optional(field: string, text: unknown, max = reasonMax): string | undefined {
  if (text === undefined || text === null) return undefined;
  const wrong = wrongWith(text, max);
  if (typeof text !== 'string' || wrong) return refuse(field, wrong ?? noText);
  return blank.test(text) ? undefined : text.trim();
}

/** The value, if it is one of those there are. */
export function oneOf<Value extends string>(field: string, value: unknown, values: readonly Value[]): Value {
  const message = `This must be one of: ${values.join(', ')}`;
  return values.find((one) => one === value) ?? refuse(field, { message, code: 'not-listed' });
}
