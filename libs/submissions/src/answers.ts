import { BadInput, type FieldError, type Reason } from '#libs/event-store';
import type { Answer, Answers, Kind, Patch } from './events.js';
import type { Field, Format, Part } from './field.js';
import { firstYear, lastYear, sectionOf } from './template.js';
import { wrongWith } from './texts.js';
import { holds } from './vocabularies.js';

/** An answer as it is kept (null: none), or what is wrong with it and, in a record, where: `.2.url`. */
type Checked = { answer: Answer | null } | { wrong: Reason; at?: string };

const formats: Record<Format, { like: (text: string) => boolean; wrong: Reason }> = {
  url: { like: isWebAddress, wrong: { message: 'This is not a web address (https://…)', code: 'web-address' } },
  'entry-number': {
    like: (text) => /^(GP|EX|RE)-\d{4}-\d{4,6}$/.test(text),
    wrong: { message: 'This is not the number of an entry', code: 'entry-number' },
  },
  'practice-number': {
    like: (text) => /^GP-\d{4}-\d{4,6}$/.test(text),
    wrong: { message: 'This is not the number of a practice', code: 'practice-number' },
  },
};

/** What no form of ours sends. */
const unexpected = (message: string): { wrong: Reason } => ({ wrong: { message, code: 'unexpected' } });
const tooMany = (most: number): { wrong: Reason } => ({
  wrong: { message: `At most ${most} items`, code: 'too-many', values: { most } },
});

function isWebAddress(text: string): boolean {
  // Only the start is looked at, and blanks refused: `URL` itself would repair what people should see repaired.
  return /^https?:\/\/[^\s/?#.]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}

function checkedText(text: unknown, { max = 200, format }: Pick<Field | Part, 'max' | 'format'>): Checked {
  const wrong = wrongWith(text, max);
  if (wrong || typeof text !== 'string') return wrong ? { wrong } : unexpected('This must be text');
  const trimmed = text.trim();
  if (format && trimmed && !formats[format].like(trimmed)) return { wrong: formats[format].wrong };
  return { answer: trimmed || null };
}

function checkedList(list: unknown, field: Field, checkOne: (one: unknown) => Checked): Checked {
  if (!Array.isArray(list)) return unexpected('This must be a list');
  const { items = 50 } = field;
  if (list.length > items) return tooMany(items);
  const kept: string[] = [];
  for (const [index, one] of list.entries()) {
    const checked = checkOne(one);
    if ('wrong' in checked) return { wrong: ofItem(index + 1, checked.wrong) };
    if (typeof checked.answer === 'string' && !kept.includes(checked.answer)) kept.push(checked.answer);
  }
  return { answer: kept.length ? kept : null };
}

const ofItem = (item: number, { message, values, ...reason }: Reason): Reason => ({
  ...reason,
  message: `Item ${item}: ${message}`,
  values: { ...values, item },
});

const checkedChoice = (value: unknown, { vocabulary }: Field): Checked => {
  if (typeof value !== 'string') return unexpected('This must be one of the values of the list');
  if (value === '') return { answer: null };
  return vocabulary && holds(vocabulary, value)
    ? { answer: value }
    : { wrong: { message: `Not one of the list: ${value.slice(0, 60)}`, code: 'not-listed' } };
};

function checkedYear(value: unknown): Checked {
  const inRange = typeof value === 'number' && Number.isInteger(value) && value >= firstYear && value <= lastYear;
  const message = `This must be a year from ${firstYear} to ${lastYear}`;
  return inRange
    ? { answer: value }
    : { wrong: { message, code: 'year', values: { first: String(firstYear), last: String(lastYear) } } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface CheckedRecord {
  record: Record<string, string>;
  wrong: { at: string; wrong: Reason }[];
}

/** One small record: its parts as kept, without those left empty. */
function checkedRecord(record: unknown, parts: Part[], at: string): CheckedRecord {
  if (!isRecord(record)) return { record: {}, wrong: [{ at, ...unexpected('This must be a record') }] };
  const checked = parts.map((part) => ({ part, ...checkedText(record[part.id] ?? '', part) }));
  const kept = checked.flatMap((one) => ('answer' in one && one.answer ? [[one.part.id, one.answer] as const] : []));
  const strange = Object.keys(record).filter((id) => !parts.some((part) => part.id === id));
  const lacking = checked.filter((one) => 'answer' in one && !one.answer && one.part.required && kept.length > 0);
  return {
    record: Object.fromEntries(kept) as Record<string, string>,
    wrong: [
      ...strange.map((id) => ({ at: `${at}.${id.slice(0, 60)}`, ...unexpected('There is no such part') })),
      ...checked.flatMap((one) => ('wrong' in one ? [{ at: `${at}.${one.part.id}`, wrong: one.wrong }] : [])),
      ...lacking.map(({ part }) => ({ at: `${at}.${part.id}`, wrong: { message: 'This is needed', code: 'needed' } })),
    ],
  };
}

function checkedRecords(list: unknown, { parts = [], items = 30 }: Field): Checked {
  if (!Array.isArray(list)) return unexpected('This must be a list');
  if (list.length > items) return tooMany(items);
  const checked = list.map((one, index) => checkedRecord(one, parts, `.${index}`));
  const [first] = checked.flatMap(({ wrong }) => wrong);
  if (first) return first;
  const records = checked.map(({ record }) => record).filter((record) => Object.keys(record).length > 0);
  return { answer: records.length ? records : null };
}

function checkedAnswer(field: Field, value: unknown): Checked {
  if (value === null) return { answer: null };
  switch (field.kind) {
    case 'line':
    case 'prose':
      return field.kind === 'line' && typeof value === 'string' && /[\r\n]/.test(value.trim())
        ? { wrong: { message: 'This must be one line', code: 'one-line' } }
        : checkedText(value, field);
    case 'year':
      return checkedYear(value);
    case 'choice':
      return checkedChoice(value, field);
    case 'choices':
      return checkedList(value, field, (one) => checkedChoice(one, field));
    case 'lines':
      return checkedList(value, field, (one) => checkedText(one, field));
    case 'records':
      return checkedRecords(value, field);
  }
}

/** What does not fit together in a section that is right field by field. */
function disagreements(before: Answers[string] | undefined, fields: Patch): FieldError[] {
  const { startYear, endYear } = { ...before, ...fields };
  const backwards = typeof startYear === 'number' && typeof endYear === 'number' && endYear < startYear;
  return backwards ? [{ field: 'fields.endYear', message: 'The end is before the start', code: 'backwards' }] : [];
}

/**
 * A patch of one section as it will be kept: texts without blanks around them, empty answers as null, choices once each.
 * Throws `BadInput` that names `section`, or each wrong field as `fields.<field>`, in a record `fields.<field>.<index>.<part>`.
 */
export function checkedPatch(kind: Kind, answers: Answers, section: string, fields: Patch): Patch {
  const template = sectionOf(kind, section);
  if (!template)
    throw new BadInput([{ field: 'section', message: `A ${kind} has no section of this name`, code: 'unexpected' }]);
  if (!isRecord(fields))
    throw new BadInput([{ field: 'fields', message: 'This must hold answers by field', code: 'unexpected' }]);
  const errors: FieldError[] = [];
  const kept: [string, Answer | null][] = [];
  for (const [id, value] of Object.entries(fields)) {
    const field = template.fields.find((one) => one.id === id);
    const checked: Checked = field ? checkedAnswer(field, value) : unexpected('This section has no such field');
    if ('wrong' in checked) errors.push({ field: `fields.${id.slice(0, 60)}${checked.at ?? ''}`, ...checked.wrong });
    else kept.push([id, checked.answer]);
  }
  const patch = Object.fromEntries(kept);
  errors.push(...disagreements(answers[section], patch));
  if (errors.length) throw new BadInput(errors);
  return patch;
}
