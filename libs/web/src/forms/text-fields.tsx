import { h } from 'preact';
import { describedBy, type FieldProps } from './field.js';
import { Labelled } from './frame.js';

interface TextProps extends FieldProps {
  value?: string | undefined;
  /** In characters, as the template counts them. A page with JavaScript counts down. */
  most?: number | undefined;
}

interface TextLineProps extends TextProps {
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'date';
  /** Which keys a small screen shows. */
  inputmode?: 'numeric';
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'email' | 'name' | 'off';
}

const control = (field: FieldProps) => ({
  id: field.name,
  name: field.name,
  'aria-required': field.required,
  'aria-invalid': field.error ? true : undefined,
  'aria-describedby': describedBy(field),
});

/** The words an island needs to count; the server says them, so that they are in the reader's language. */
function Counter({ page, name, most }: TextProps) {
  if (!most) return null;
  return (
    <p class="counter" data-counts={name} data-most={most} aria-live="polite">
      {page.say('web.form.at-most', { count: most })}
    </p>
  );
}

/** What software on the device would change in a word that is none: a code, an address. */
const asTyped = { autocapitalize: 'none', spellcheck: false, autocorrect: 'off' };

export function TextLine({ value = '', most, type = 'text', autocomplete, inputmode, ...field }: TextLineProps) {
  const isCode = autocomplete === 'one-time-code' || type === 'email';
  return (
    <Labelled {...field}>
      {/* Not as an element: preact's types want to know the type of an input beforehand. */}
      {h('input', { ...control(field), type, value, autocomplete, inputmode, ...(isCode && asTyped), dir: 'auto' })}
      <Counter {...field} most={most} />
    </Labelled>
  );
}

export function Prose({ value = '', most, rows = 6, ...field }: TextProps & { rows?: number }) {
  return (
    <Labelled {...field}>
      <textarea {...control(field)} rows={rows} dir="auto" value={value} />
      <Counter {...field} most={most} />
    </Labelled>
  );
}

/** A list, one a line; `linesOf` reads it again. */
export function Lines({ value = [], ...field }: FieldProps & { value?: string[] | undefined }) {
  const hint = [field.hint, field.page.say('web.form.lines')].filter(Boolean).join(' · ');
  const told = { ...field, hint };
  return (
    <Labelled {...told}>
      <textarea {...control(told)} rows={Math.max(3, value.length + 1)} dir="auto" value={value.join('\n')} />
    </Labelled>
  );
}

/** The lines of a text, without blank ones. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function Year({ value, ...field }: FieldProps & { value?: number | string | undefined }) {
  return (
    <Labelled {...field}>
      <input
        {...control(field)}
        class="short"
        inputMode="numeric"
        pattern="[0-9]{4}"
        maxLength={4}
        value={value ?? ''}
      />
    </Labelled>
  );
}
