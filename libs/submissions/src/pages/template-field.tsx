import type { FieldError } from '#libs/event-store';
import { Choice, Choices, errorOf, Lines, type Page, Prose, type RecordPart, Records, TextLine, Year } from '#libs/web';
import type { Answer, Form } from '../events.js';
import type { Field } from '../field.js';
import { optionsOf } from './named.js';

interface TemplateFieldProps {
  page: Page;
  /** Id of the section. */
  section: string;
  field: Field;
  form: Form;
  /** As it is kept, or as it was typed. */
  answer: Answer | null | undefined;
  errors: FieldError[];
}

const text = (answer: unknown): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
const texts = (answer: unknown): string[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
const records = (answer: unknown): Record<string, string>[] =>
  Array.isArray(answer) ? answer.filter((one): one is Record<string, string> => typeof one === 'object') : [];

/** One question of the template, as a field of a form; it is named `fields.<field>`, as the body has it. */
export function TemplateField({ page, section, field, form, answer, errors }: TemplateFieldProps) {
  const { say } = page;
  const told = {
    page,
    name: `fields.${field.id}`,
    label: say(`field.${section}.${field.id}`),
    hint: say(`hint.${section}.${field.id}`),
    error: errorOf(errors, `fields.${field.id}`),
    required: field.required.includes(form),
  };
  const options = field.vocabulary ? optionsOf(page, field.vocabulary) : [];
  switch (field.kind) {
    case 'line':
      return <TextLine {...told} value={text(answer)} most={field.max} />;
    case 'prose':
      return <Prose {...told} value={text(answer)} most={field.max} />;
    case 'year':
      return <Year {...told} value={text(answer)} />;
    case 'choice':
      return <Choice {...told} value={text(answer)} options={options} />;
    case 'choices':
      return <Choices {...told} value={texts(answer)} options={options} />;
    case 'lines':
      return <Lines {...told} value={texts(answer)} />;
    case 'records':
      return (
        <Records
          {...told}
          value={records(answer)}
          parts={partsOf(page, section, field)}
          errors={errors}
          {...(field.items && { most: field.items })}
        />
      );
  }
}

const partsOf = ({ say }: Page, section: string, { id, parts = [] }: Field): RecordPart[] =>
  parts.map((part) => ({
    name: part.id,
    label: say(`field.${section}.${id}.${part.id}`),
    kind: part.kind,
    most: part.max,
  }));
