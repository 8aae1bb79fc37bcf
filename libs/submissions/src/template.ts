import type { FieldError } from '#libs/event-store';
import type { Answer, Answers, Form, Kind } from './events.js';
import type { Vocabulary } from './vocabularies.js';
import { vocabularies } from './vocabularies.js';

export type FieldKind = 'line' | 'prose' | 'year' | 'choice' | 'choices' | 'lines' | 'records';
/** What a text must look like: a web address, the number of any entry, the number of a practice. */
export type Format = 'url' | 'entry-number' | 'practice-number';

/** One text of a small record, such as the address of a link. */
export interface Part {
  id: string;
  kind: 'line' | 'prose';
  /** Characters. */
  max: number;
  required: boolean;
  format?: Format;
}

export interface Field {
  id: string;
  kind: FieldKind;
  /** Forms in which an answer is needed to submit. */
  required: Form[];
  /** Characters of a text, or of each line. */
  max?: number;
  /** How many choices, lines or records there may be. */
  items?: number;
  vocabulary?: Vocabulary;
  format?: Format;
  parts?: Part[];
  /** For members only: never part of what is published. */
  confidential?: true;
}

export interface Section {
  id: string;
  fields: Field[];
  /** One of these sets of fields must be answered whole. */
  either?: string[][];
}

/** The edition that new drafts are written in. A new edition brings a transform of old answers. */
export const currentEdition = 1;
export const firstYear = 1900;
export const lastYear = 2100;

const line = (id: string, max = 200, more: Partial<Field> = {}): Field => ({
  id,
  kind: 'line',
  required: [],
  max,
  ...more,
});
const prose = (id: string, max = 5000): Field => ({ id, kind: 'prose', required: [], max });
const year = (id: string): Field => ({ id, kind: 'year', required: [] });
const lines = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  kind: 'lines',
  required: [],
  max: 300,
  items: 50,
  ...more,
});
const choice = (id: string, vocabulary: Vocabulary): Field => ({ id, kind: 'choice', required: [], vocabulary });
const choices = (id: string, vocabulary: Vocabulary): Field => ({
  id,
  kind: 'choices',
  required: [],
  vocabulary,
  items: vocabularies[vocabulary].length,
});
const records = (id: string, ...parts: Part[]): Field => ({ id, kind: 'records', required: [], items: 30, parts });
const part = (id: string, kind: Part['kind'], max: number, more: Partial<Part> = {}): Part => ({
  id,
  kind,
  max,
  required: false,
  ...more,
});

/** Needed in every form, a snapshot too. */
const needed = (field: Field): Field => ({ ...field, required: ['full', 'snapshot'] });
/** Needed in the full form only. */
const inFull = (field: Field): Field => ({ ...field, required: ['full'] });
/** The same section with some of its answers left to the author. */
const optional = (section: Section, ...ids: string[]): Section => ({
  ...section,
  fields: section.fields.map((field) => (ids.includes(field.id) ? { ...field, required: [] } : field)),
});

const identity: Section = {
  id: 'identity',
  fields: [
    needed(line('title', 120)),
    needed(line('summary', 280)),
    needed(line('owner')),
    line('contact', 300, { confidential: true }),
    needed(choice('language', 'language')),
    needed(choice('licence', 'licence')),
    needed(choice('consent', 'consent')),
  ],
};
const context: Section = {
  id: 'context',
  fields: [
    needed(prose('problem')),
    choices('countries', 'country'),
    choices('regions', 'region'),
    year('startYear'),
    year('endYear'),
    choice('state', 'state'),
    needed(choices('themes', 'theme')),
    choices('exploitation', 'exploitation'),
  ],
};
const who: Section = {
  id: 'who',
  fields: [
    inFull(lines('beneficiaries')),
    choices('sexes', 'sex'),
    choices('ages', 'age'),
    prose('vulnerability'),
    lines('partners'),
    prose('survivors'),
  ],
};
const what: Section = {
  id: 'what',
  fields: [
    needed(prose('approach', 10_000)),
    records(
      'blocks',
      part('what', 'prose', 2000, { required: true }),
      part('enabling', 'prose', 2000),
      part('lessons', 'prose', 2000),
    ),
    prose('theory'),
  ],
};
const means: Section = {
  id: 'means',
  fields: [
    prose('money', 2000),
    prose('staff', 2000),
    prose('inputs', 2000),
    choice('recurrence', 'recurrence'),
    lines('mechanisms'),
  ],
};
const evidence: Section = {
  id: 'evidence',
  fields: [
    choices('types', 'evidence-type'),
    lines('sources', { max: 500 }),
    lines('indicators'),
    inFull(prose('results')),
    prose('unintended'),
    choice('objectives', 'objectives'),
    choice('level', 'level'),
  ],
};
const learning: Section = {
  id: 'learning',
  fields: [prose('difficulties'), prose('lessons'), prose('sustainability'), prose('transferability')],
};
const standards: Section = {
  id: 'standards',
  fields: [
    choices('instruments', 'instrument'),
    lines('articles'),
    prose('gender'),
    prose('age'),
    prose('rights'),
    needed(prose('safeguards')),
  ],
};
const links: Section = {
  id: 'links',
  fields: [
    records('links', part('title', 'line', 300), part('url', 'line', 2000, { required: true, format: 'url' })),
    lines('related', { max: 40, format: 'entry-number' }),
    prose('notes'),
  ],
};
const reused: Section = {
  id: 'reused',
  either: [['number'], ['name', 'source']],
  fields: [line('number', 20, { format: 'practice-number' }), line('name'), line('source', 500)],
};
const resource: Section = {
  id: 'resource',
  fields: [
    needed(line('address', 2000, { format: 'url' })),
    choice('type', 'resource-type'),
    year('year'),
    choices('languages', 'language'),
  ],
};

/** The sections of each kind, in the order in which they are filled in. Every form shows all; it only needs fewer. */
export const templates: Record<Kind, Section[]> = {
  practice: [identity, context, who, what, means, evidence, learning, standards, links],
  experience: [identity, reused, optional(context, 'problem'), who, what, evidence, learning, standards, links],
  resource: [
    identity,
    resource,
    optional(context, 'problem'),
    optional(who, 'beneficiaries'),
    what,
    optional(evidence, 'results'),
    learning,
    optional(standards, 'safeguards'),
    links,
  ],
};

export const sectionOf = (kind: Kind, section: string): Section | undefined =>
  templates[kind].find(({ id }) => id === section);

const has = (answers: Answers, section: string, field: string) => answers[section]?.[field] !== undefined;

/** What is still needed before a submission of this kind and form can be handed in; each error names `section.field`. */
export function missing(kind: Kind, form: Form, answers: Answers): FieldError[] {
  return templates[kind].flatMap(({ id, fields, either }) => [
    ...fields
      .filter((field) => field.required.includes(form) && !has(answers, id, field.id))
      .map((field) => ({ field: `${id}.${field.id}`, message: 'An answer is needed here' })),
    ...(either && !either.some((set) => set.every((field) => has(answers, id, field)))
      ? [
          {
            field: `${id}.${either[0]?.[0]}`,
            message: `Answer ${either.map((set) => set.join(' and ')).join(', or ')}`,
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
