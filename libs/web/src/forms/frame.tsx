import type { ComponentChildren } from 'preact';
import { describedBy, type FieldProps } from './field.js';

type Framed = FieldProps & { children: ComponentChildren };

const Optional = ({ page, required, quiet }: FieldProps) =>
  required || quiet ? null : <span class="optional">{page.say('web.form.optional')}</span>;

const Told = ({ page, name, hint, error }: FieldProps) => (
  <>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="error" id={`${name}-error`}>
        <span class="unseen">{page.say('web.form.error')} </span>
        {error}
      </p>
    )}
  </>
);

/** Label, hint and error round one control. */
export function Labelled({ children, ...field }: Framed) {
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      <label for={field.name}>
        {field.label} <Optional {...field} />
      </label>
      <Told {...field} />
      {children}
    </div>
  );
}

/** Legend, hint and error round several controls that answer one question. */
export function Grouped({ children, ...field }: Framed) {
  return (
    <fieldset class={field.error ? 'field wrong' : 'field'} aria-describedby={describedBy(field)}>
      <legend>
        {field.label} <Optional {...field} />
      </legend>
      <Told {...field} />
      {children}
    </fieldset>
  );
}
