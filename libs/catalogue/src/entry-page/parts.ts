import { type Answer, type Answers, type Kind, templates } from '#libs/submissions';

/** One answer and the field it answers, `section.field`. */
export interface Told {
  field: string;
  answer: Answer;
}

/** What is told together under one heading; the heading already says what the first field is. */
export interface EntryPart {
  heading: string;
  told: Told[];
}

/** Results before problem before method: the order in which a reader asks. A section's name stands for all its fields. */
const order: [heading: string, ...fields: string[]][] = [
  ['reused', 'reused'],
  ['achieved', 'evidence.results', 'evidence.unintended', 'evidence.indicators', 'evidence.types', 'evidence.sources'],
  ['problem', 'context.problem'],
  ['done', 'what.approach', 'what'],
  ['learnt', 'learning.lessons', 'learning'],
  ['people', 'who'],
  ['means', 'means'],
  ['safe', 'standards.safeguards', 'standards.gender', 'standards.age', 'standards.rights'],
  ['sources', 'links'],
];

/** What is told beside the text, or above it. */
const elsewhere = new Set([
  ...['title', 'summary', 'owner', 'language', 'licence', 'consent'].map((field) => `identity.${field}`),
  ...['countries', 'regions', 'startYear', 'endYear', 'state', 'themes', 'exploitation'].map(
    (field) => `context.${field}`,
  ),
  ...['address', 'type', 'year', 'languages'].map((field) => `resource.${field}`),
  ...['objectives', 'level'].map((field) => `evidence.${field}`),
  ...['instruments', 'articles'].map((field) => `standards.${field}`),
]);

/** The parts of an entry that have something to tell. Nothing is left out: what no part names is told with the sources. */
export function partsOf(kind: Kind, answers: Answers): EntryPart[] {
  const left = new Map(inOrderOfTemplate(kind, answers).filter(([field]) => !elsewhere.has(field)));
  const take = (name: string): Told[] =>
    [...left]
      .filter(([field]) => field === name || field.startsWith(`${name}.`))
      .map(([field, answer]) => {
        left.delete(field);
        return { field, answer };
      });
  const parts = order.map(([heading, ...names]) => ({ heading, told: names.flatMap(take) }));
  parts.at(-1)?.told.push(...[...left].map(([field, answer]) => ({ field, answer })));
  return parts
    .filter(({ told }) => told.length > 0)
    .map((part) => (part.heading === 'done' && kind === 'resource' ? { ...part, heading: 'done.resource' } : part));
}

/** `section.field` and its answer. What no template knows (an older one may have) comes last. */
function inOrderOfTemplate(kind: Kind, answers: Answers): [field: string, answer: Answer][] {
  const asked = templates[kind].flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`));
  const place = (field: string) => (asked.includes(field) ? asked.indexOf(field) : asked.length);
  return Object.entries(answers)
    .flatMap(([section, fields]) =>
      Object.entries(fields).map(([id, answer]): [string, Answer] => [`${section}.${id}`, answer]),
    )
    .toSorted(([one], [other]) => place(one) - place(other));
}
