import { type FormBody, type FormValue, linesOf } from '#libs/web';
import type { Answer, Answers, Kind, Patch } from '../events.js';
import type { Field } from '../field.js';
import type { Verb } from '../lifecycle.js';
import { sectionOf } from '../template.js';

/** Of what a form is about: the template that made its fields, and for a correction what the entry says. */
interface About {
  kind: Kind;
  entry?: { answers?: Answers } | null;
}

/**
 * What a form has sent, in the shape that the verb's body wants. Forms know only texts and lists of texts; what cannot be
 * made sense of is handed on as it is, for the validation to name it.
 */
export function fromForm(verb: Verb, form: FormBody, about: About): Record<string, unknown> {
  const sent = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, withPlainLines(value)]));
  if (verb === 'edit-section') return { ...sent, base: numeric(sent['base']), fields: patchOf(sent, about) };
  if (verb === 'correct') return { ...said(sent), fields: onlyChanged(patchOf(sent, about), sent, about) };
  if (verb === 'assess') return assessmentOf(sent);
  return said(sent);
}

/** Browsers end lines with two characters (HTML, form submission); nobody typed them, and they count as none. */
function withPlainLines(value: FormValue): FormValue {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (Array.isArray(value)) return value.map(withPlainLines);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withPlainLines(one)]));
}

const isText = (value: FormValue | undefined): value is string => typeof value === 'string';
const isGroup = (value: FormValue | undefined): value is FormBody =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numeric = (value: FormValue | undefined) =>
  isText(value) && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : value;

const statements = ['consent', 'doNoHarm', 'noInterest'];

/** Texts that say something; a box that was ticked is a statement. */
function said(sent: FormBody): Record<string, unknown> {
  const filled = Object.entries(sent).filter(([, value]) => !isText(value) || value.trim() !== '');
  return Object.fromEntries(
    filled.map(([name, value]) => [name, statements.includes(name) && value === 'true' ? true : value]),
  );
}

const nameOf = ({ section }: FormBody): string => (isText(section) ? section : '');

/** The answers of one section. A box that is not ticked is not sent: a list of choices that is absent is empty. */
function patchOf(sent: FormBody, { kind }: About): Patch {
  const fields = isGroup(sent['fields']) ? sent['fields'] : {};
  const asked = sectionOf(kind, nameOf(sent))?.fields ?? [];
  const known = asked
    .filter(({ id, kind }) => id in fields || kind === 'choices')
    .map((field) => [field.id, answerOf(field, fields[field.id])]);
  const unknown = Object.entries(fields).filter(([id]) => !asked.some((field) => field.id === id));
  return Object.fromEntries([...known, ...unknown]) as Patch;
}

function answerOf({ kind }: Field, value: FormValue | undefined): unknown {
  switch (kind) {
    case 'choices':
      return value === undefined ? null : [value].flat();
    case 'lines':
      return isText(value) ? orNull(linesOf(value)) : value;
    case 'records':
      return Array.isArray(value) ? orNull(value.filter(isFilled)) : value;
    case 'year':
      return value === '' ? null : numeric(value);
    default:
      return isText(value) && value.trim() === '' ? null : value;
  }
}

const orNull = <Item>(list: Item[]): Item[] | null => (list.length > 0 ? list : null);
const isFilled = (record: FormValue) =>
  !isGroup(record) || Object.values(record).some((part) => !isText(part) || part.trim() !== '');

/** A correction names what it changes, and nothing else. */
function onlyChanged(patch: Patch, sent: FormBody, { entry }: About): Patch {
  const before = entry?.answers?.[nameOf(sent)] ?? {};
  const differs = ([field, answer]: [string, Answer | null]) =>
    JSON.stringify(answer) !== JSON.stringify(before[field] ?? null);
  return Object.fromEntries(Object.entries(patch).filter(differs));
}

/** Scores are numbers; comments that say nothing are left out. */
function assessmentOf({ scores, comments, ...rest }: FormBody): Record<string, unknown> {
  const given = Object.entries(isGroup(scores) ? scores : {}).map(([criterion, value]) => [
    criterion,
    isGroup(value) ? { ...said(value), ...('score' in value && { score: numeric(value['score']) }) } : value,
  ]);
  return { ...said(rest), scores: Object.fromEntries(given), comments: isGroup(comments) ? said(comments) : {} };
}
