import { listText } from '../names.js';
import type { Page } from '../page.js';
import { describedBy, type FieldProps, type Option } from './field.js';
import { Grouped, Labelled } from './frame.js';

interface ChoiceProps extends FieldProps {
  options: Option[];
  value?: string | undefined;
  /** Few options are radio buttons, many a list to choose from, unless this says otherwise. */
  as?: 'radios' | 'select';
  /** What it is called in a list to choose none of them: where one looks for something, any will do. */
  none?: string;
}

const few = 7;

/** One of several. */
export const Choice = ({ as, ...field }: ChoiceProps) =>
  (as ?? (field.options.length <= few ? 'radios' : 'select')) === 'radios' ? (
    <Radios {...field} />
  ) : (
    <Select {...field} />
  );

function Radios({ options, value, ...field }: ChoiceProps) {
  const none = field.required ? [] : [{ value: '', label: field.page.say('web.form.none') }];
  return (
    <Grouped {...field}>
      {[...options, ...none].map((option, index) => (
        <Tick type="radio" field={field} option={option} index={index} checked={option.value === (value ?? '')} />
      ))}
    </Grouped>
  );
}

function Select({ options, value = '', none, ...field }: ChoiceProps) {
  const { page, name, required, error } = field;
  return (
    <Labelled {...field}>
      <select
        id={name}
        name={name}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field)}
      >
        <option value="">{none ?? page.say('web.form.choose')}</option>
        {inGroups(options).map(([group, members]) => {
          const listed = members.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ));
          return group ? <optgroup label={group}>{listed}</optgroup> : listed;
        })}
      </select>
    </Labelled>
  );
}

interface ChoicesProps extends FieldProps {
  options: Option[];
  value?: string[] | undefined;
}

const many = 24;

/** Any number of several. A long list is folded under what is chosen. */
export function Choices({ options, value = [], ...field }: ChoicesProps) {
  const ticks = <Ticks field={field} options={options} value={value} />;
  if (options.length <= many) return <Grouped {...field}>{ticks}</Grouped>;
  const chosen = options.filter((option) => value.includes(option.value)).map(({ label }) => label);
  return (
    <Grouped {...field}>
      {chosen.length > 0 && (
        <p>{field.page.say('web.form.chosen', { names: listText(chosen, field.page.language) })}</p>
      )}
      <details class="all" open={Boolean(field.error)}>
        <summary>{field.page.say('web.form.all', { count: options.length })}</summary>
        <div class="dense">{ticks}</div>
      </details>
    </Grouped>
  );
}

function Ticks({ field, options, value }: { field: FieldProps; options: Option[]; value: string[] }) {
  const tick = (option: Option) => (
    <Tick
      type="checkbox"
      field={field}
      option={option}
      index={options.indexOf(option)}
      checked={value.includes(option.value)}
    />
  );
  return (
    <>
      {inGroups(options).map(([group, members]) =>
        group ? (
          <fieldset class="group">
            <legend>{group}</legend>
            {members.map(tick)}
          </fieldset>
        ) : (
          members.map(tick)
        ),
      )}
    </>
  );
}

interface TickProps {
  type: 'radio' | 'checkbox';
  field: FieldProps & { page: Page };
  option: Option;
  index: number;
  checked: boolean;
}

/** The first one carries the field's own id: errors link to it. */
function Tick({ type, field, option, index, checked }: TickProps) {
  const id = index === 0 ? field.name : `${field.name}-${index}`;
  return (
    <div class="tick">
      <input type={type} id={id} name={field.name} value={option.value} checked={checked} />
      <label for={id}>
        {option.label}
        {option.hint && <small>{option.hint}</small>}
      </label>
    </div>
  );
}

/** Groups in the order in which they first appear; options without one come as they are. */
function inGroups(options: Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const { group = '' } = option;
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}
