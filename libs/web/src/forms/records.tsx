import type { FieldError } from '#libs/event-store';
import { errorOf } from './error-summary.js';
import type { FieldProps } from './field.js';
import { Grouped } from './frame.js';
import { Prose, TextLine } from './text-fields.js';

export interface Part {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'prose';
  most?: number;
}

interface RecordsProps extends FieldProps {
  parts: Part[];
  value?: Record<string, string>[] | undefined;
  errors?: FieldError[];
  /** How many there may be. */
  most?: number;
}

/** Small records, each a fieldset; there is always room for one more. Their fields are named `<name>.<index>.<part>`. */
export function Records({ parts, value = [], errors = [], most = 20, ...field }: RecordsProps) {
  const { page, name } = field;
  const shown = value.length < most ? [...value, {}] : value;
  return (
    <Grouped {...field}>
      <span id={name} tabIndex={-1} />
      {shown.map((record: Record<string, string>, index) => (
        <fieldset class="record">
          <legend>{page.say('web.form.record', { number: index + 1 })}</legend>
          {parts.map((part) => (
            <PartField
              {...{ page, part, value: record[part.name] }}
              name={`${name}.${index}.${part.name}`}
              error={errorOf(errors, `${name}.${index}.${part.name}`)}
            />
          ))}
        </fieldset>
      ))}
      {value.length < most && <p class="hint">{page.say('web.form.more-records')}</p>}
    </Grouped>
  );
}

type PartProps = Pick<FieldProps, 'page' | 'name' | 'error'> & { part: Part; value: string | undefined };

/** A part of a record is not marked as optional: the whole record is. */
function PartField({ part, ...field }: PartProps) {
  const { label, hint, most } = part;
  return part.kind === 'prose' ? (
    <Prose {...field} {...{ label, hint, most }} rows={3} quiet />
  ) : (
    <TextLine {...field} {...{ label, hint, most }} quiet />
  );
}
