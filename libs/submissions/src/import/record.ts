import { instrumentsNamed, regionNamed } from '#libs/directory';
import type { Answer, Answers, Form, Kind } from '../events.js';
import { holds, type Vocabulary } from '../vocabularies.js';

/** One line of a file of records: a practice, experience or resource as a public source tells it. */
export interface SourceRecord {
  /** Unique among all records ever imported; makes the id of the submission. */
  id: string;
  kind: Kind;
  title: string;
  organisation: string;
  partners: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Names of M49; others are kept as notes. */
  regions: string[];
  /** ISO 639, of the source. */
  languages: string[];
  startYear: number | null;
  endYear: number | null;
  themes: string[];
  exploitation: string[];
  beneficiaries: string[];
  summary: string;
  problem: string;
  approach: string;
  results: string;
  lessons: string;
  transferability: string;
  /** By any name; those the directory does not know are kept as notes. */
  instruments: string[];
  sourceUrl: string;
  sourceTitle: string;
  /** How sure whoever wrote the record was of its source: `high`, `medium`, `low`. */
  confidence: string;
}

/** What the template asks and no source can answer; said in so many words on every imported entry. */
export const safeguards =
  'Sample data from the public source named under Links: nobody has assessed its risks. It tells of no victim by name.';
const provenance = 'retold in our own words from a public source, whose rights stay with it; its owner was not asked';

const titleLimit = 120;
const summaryLimit = 280;

/** A record as the template of its kind has it. What has no field of its own is kept in `links.notes`, labelled. */
export function fromRecord(record: SourceRecord): { kind: Kind; form: Form; answers: Answers } {
  const { kind, results } = record;
  const form = kind === 'resource' || results ? 'full' : 'snapshot';
  return { kind, form, answers: answered({ ...commonTo(record), ...ofKind[kind](record) }) };
}

const known = (vocabulary: Vocabulary) => (value: string) => holds(vocabulary, value);

const commonTo = (record: SourceRecord) => ({
  identity: {
    title: shortened(record.title, titleLimit),
    summary: openingOf(record.summary),
    owner: record.organisation,
    // Text records are written in English, whatever the language of their source.
    language: 'en',
    licence: 'rights-reserved',
    consent: 'public-source',
  },
  context: {
    problem: record.problem,
    countries: record.countries,
    regions: record.regions.flatMap((name) => regionNamed(name) ?? []),
    ...(record.kind === 'resource' && !record.endYear ? {} : { startYear: record.startYear, endYear: record.endYear }),
    themes: record.themes.filter(known('theme')),
    exploitation: record.exploitation.filter(known('exploitation')),
  },
  who: { beneficiaries: record.beneficiaries, partners: record.partners },
  what: { approach: record.approach },
  evidence: { results: record.results, ...(record.kind === 'resource' ? {} : { level: 'promising' }) },
  learning: { lessons: record.lessons, transferability: record.transferability },
  standards: { instruments: [...new Set(record.instruments.flatMap(instrumentsNamed))], safeguards },
  links: { links: [{ title: record.sourceTitle, url: record.sourceUrl }], notes: notesOf(record) },
});

type Sections = Record<string, Record<string, Answer | null>>;

const ofKind: Record<Kind, (record: SourceRecord) => Sections> = {
  practice: () => ({}),
  experience: ({ title, sourceTitle }) => ({
    reused: { name: shortened(title, titleLimit), source: sourceTitle },
  }),
  resource: ({ sourceUrl, startYear, languages }) => ({
    resource: { address: sourceUrl, year: startYear, languages: languages.filter(known('language')) },
  }),
};

/** Labelled lines of all that has no field: nothing of a record is dropped silently. */
function notesOf(record: SourceRecord): string {
  const { title, summary } = record;
  // Only a resource has a field for languages.
  const placeless = (code: string) => record.kind !== 'resource' || !holds('language', code);
  return [
    ['Sample data', provenance],
    ['Record', record.id],
    ['Whole title', title.length > titleLimit ? title : ''],
    ['Whole summary', summary.length > summaryLimit ? summary : ''],
    ['Languages of the source', record.languages.filter(placeless).join(', ')],
    ['Themes', record.themes.filter((theme) => !holds('theme', theme)).join('; ')],
    ['Forms of exploitation', record.exploitation.filter((form) => !holds('exploitation', form)).join('; ')],
    ['Regions', record.regions.filter((name) => !regionNamed(name)).join('; ')],
    ['Instruments', record.instruments.filter((name) => !instrumentsNamed(name).includes(name)).join('; ')],
    ['Confidence in the source', record.confidence],
  ]
    .filter(([, text]) => text)
    .map(([label, text]) => `${label}: ${text}`)
    .join('\n');
}

const isAnswer = (answer: Answer | null): answer is Answer =>
  answer !== null && (typeof answer === 'number' || answer.length > 0);

/** Without what was left empty: an empty answer is no answer. */
function answered(sections: Sections): Answers {
  const filled = Object.entries(sections).map(([section, fields]) => {
    const answers = Object.entries(fields).filter((field): field is [string, Answer] => isAnswer(field[1]));
    return [section, Object.fromEntries(answers)] as const;
  });
  return Object.fromEntries(filled.filter(([, fields]) => Object.keys(fields).length > 0));
}

/** Cut at the end of a word, so that the text and its '…' fit. */
function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(' ', limit - 1);
  return `${text.slice(0, end > 0 ? end : limit - 1).replace(/(?<![\s,;:–-])[\s,;:–-]+$/u, '')}…`;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first whole sentences that fit into a summary. */
function openingOf(summary: string): string {
  if (summary.length <= summaryLimit) return summary;
  let opening = '';
  for (const { segment } of sentences.segment(summary)) {
    if ((opening + segment).trimEnd().length > summaryLimit) break;
    opening += segment;
  }
  return opening.trimEnd() || shortened(summary, summaryLimit);
}
