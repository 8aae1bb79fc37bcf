import type { Kind } from './events.js';
import type { Field, Part, Section } from './field.js';
import { vocabularies, type Vocabulary } from './vocabularies.js';

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
