import type { FieldError } from '#libs/event-store';
import type { Answer, Answers, Form, Kind } from './events.js';
import type { Section } from './field.js';
import { templates } from './sections.js';

/** The edition that new drafts are written in. A new edition brings a transform of old answers. */
export const currentEdition = 1;
export const firstYear = 1900;
export const lastYear = 2100;

export const sectionOf = (kind: Kind, section: string): Section | undefined =>
  templates[kind].find(({ id }) => id === section);

const has = (answers: Answers, section: string, field: string) => answers[section]?.[field] !== undefined;

/** What is still needed before a submission of this kind and form can be handed in; each error names `section.field`. */
export function missing(kind: Kind, form: Form, answers: Answers): FieldError[] {
  return templates[kind].flatMap(({ id, fields, either }) => [
    ...fields
      .filter((field) => field.required.includes(form) && !has(answers, id, field.id))
      .map((field) => ({ field: `${id}.${field.id}`, message: 'An answer is needed here', code: 'needed' })),
    ...(either && !either.some((set) => set.every((field) => has(answers, id, field)))
      ? [
          {
            field: `${id}.${either[0]?.[0]}`,
            message: `Answer ${either.map((set) => set.join(' and ')).join(', or ')}`,
            code: 'either',
          },
        ]
      : []),
  ]);
}

/** Answers without what is for members only: what a page for everyone may show. */
export function withoutConfidential(kind: Kind, answers: Answers): Answers {
  const open =
    (section: string) =>
    ([field]: [string, Answer]) =>
      !sectionOf(kind, section)?.fields.some(({ id, confidential }) => id === field && confidential);
  return Object.fromEntries(
    Object.entries(answers).map(([id, fields]) => [id, Object.fromEntries(Object.entries(fields).filter(open(id)))]),
  );
}
