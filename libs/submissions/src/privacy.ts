import { BadInput } from '#libs/event-store';
import type { Answer, Answers, Severity } from './events.js';
import { patterns, togetherInASentence, type Whereabouts } from './privacy.patterns.js';
import type { Flag, FlagKind, Submission } from './submission.js';
import { given } from './texts.js';
import { templates } from './sections.js';

interface Found {
  kind: FlagKind;
  severity: Severity;
  /** The words found, as they read after folding. */
  words: string;
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;
const webAddress = /https?:\/\/[^\s<>"]{1,2000}/gi;

/** Text as a reader takes it: compatible letters folded (NFKC), nothing invisible, one kind of digit and of blank. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[^\S\n]+/g, ' ');

/** FNV-1a, 32 bit: a short name for a text; nobody is kept out by it. */
export function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const sentences = (text: string) => text.split(/[.!?;。！？؟]\s|\n/);
const yearAlone = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** Age, place and date of one person in one sentence tell neighbours who it is, though none of them does alone. */
function whoseWhereabouts(sentence: string, { age, place, exactDate }: Whereabouts): Found[] {
  if (!age.test(sentence) || !place.test(sentence)) return [];
  const severity = exactDate.test(sentence) ? 'high' : 'low';
  const dated = severity === 'high' || yearAlone.test(sentence);
  return dated ? [{ kind: 'age-place-date', severity, words: sentence.trim().slice(0, 200) }] : [];
}

/** What in a text may tell who a person is. Web addresses are left out: they are published on purpose. */
export function screenText(text: string): Found[] {
  const read = folded(text.replace(webAddress, ' '));
  const found = patterns.flatMap(({ kind, severity, like, unless }) =>
    [...read.matchAll(like)]
      .map(([words]) => ({ kind, severity, words: words.trim() }))
      .filter(({ words }) => !unless?.(words)),
  );
  const together = sentences(read).flatMap((one) =>
    togetherInASentence.flatMap((words) => whoseWhereabouts(one, words)),
  );
  return [...found, ...together];
}

/** `section.field` of what is for members only: contact data belongs there. */
const exempt = new Set(
  Object.values(templates).flatMap((sections) =>
    sections.flatMap(({ id, fields }) =>
      fields.filter(({ confidential }) => confidential).map((field) => `${id}.${field.id}`),
    ),
  ),
);

const textsOf = (answer: Answer): string[] => {
  if (typeof answer === 'string') return [answer];
  if (typeof answer === 'number') return [];
  return answer.flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)));
};

function screenField(section: string, field: string, answer: Answer): Flag[] {
  return textsOf(answer)
    .flatMap(screenText)
    .map(({ kind, severity, words }) => ({
      id: `${section}.${field}:${kind}:${fnv(words)}`,
      section,
      field,
      kind,
      severity,
      note: words,
    }));
}

/** Flags for everything in the answers that may tell who a person is; the same text gives the same ids. */
export function screen(answers: Answers): Flag[] {
  const flags = Object.entries(answers).flatMap(([section, fields]) =>
    Object.entries(fields)
      .filter(([field]) => !exempt.has(`${section}.${field}`))
      .flatMap(([field, answer]) => screenField(section, field, answer)),
  );
  return [...new Map(flags.map((flag) => [flag.id, flag])).values()];
}

/** Everything that would be published: the answers, the names of the files, and the reviewers' notes to readers. */
const published = ({ answers, files, assessments, round }: Submission): Answers => ({
  ...answers,
  files: { names: files.map(({ name }) => name) },
  assessment: {
    publicNote: assessments.flatMap((one) => (one.round === round && one.publicNote ? [one.publicNote] : [])),
  },
});

/** What the screen finds now and what people raised, without what was resolved with a reason. */
export const openFlags = (state: Submission): Flag[] =>
  [...screen(published(state)), ...state.raised].filter(({ id }) => state.resolved[id] === undefined);

export const openHighFlags = (state: Submission): Flag[] =>
  openFlags(state).filter(({ severity }) => severity === 'high');

/** A text that everyone will read, written by a person who publishes: needed, and refused if it may tell who someone is. */
export function impersonal(field: string, text: unknown): string {
  const said = given(field, text);
  const found = screenText(said).find(({ severity }) => severity === 'high');
  if (found) {
    const message = `This may tell who a person is: ${found.words}`;
    throw new BadInput([{ field, message, code: 'tells-who', values: { words: found.words } }]);
  }
  return said;
}
