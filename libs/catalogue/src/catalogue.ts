import type { Projection, Recorded } from '#libs/event-store';
import { regionsOf } from '#libs/directory';
import {
  type Answer,
  type Patch,
  type PublishedContent,
  type SubmissionEvent,
  withoutConfidential,
} from '#libs/submissions';
import { CatalogueEntry, type EntryRow, type Happening, searched, type Tombstone } from './entry.js';
import { placeNames, textsOf, wordsOf } from './folded.js';

const publicTypes = ['Published', 'Corrected', 'Suspended', 'Reinstated', 'Retracted', 'Reconfirmed'] as const;
type PublicEvent = Extract<SubmissionEvent, { type: (typeof publicTypes)[number] }>;

const ofSubmissions = 'submission-';

const isPublic = (event: Recorded<SubmissionEvent>): event is Recorded<PublicEvent> =>
  event.stream.startsWith(ofSubmissions) && publicTypes.some((type) => type === event.type);

const idOf = ({ stream }: Recorded) => stream.slice(ofSubmissions.length);

/** The public catalogue: nothing but what was published gets into it, and what is suspended or retracted gets out. */
export const catalogue: Projection<EntryRow, SubmissionEvent> = {
  name: 'catalogue',
  version: 2,
  entity: CatalogueEntry,
  indexes: [`using gin ((${searched}))`, '(number)', '(published_at desc, number desc)'],
  key: (event) => (isPublic(event) ? idOf(event) : null),
  evolve: (row, event) => {
    if (!isPublic(event)) return row ?? null;
    if (event.type === 'Published') return published(row, event);
    return row ? { ...row, ...changed(row, event), history: [...row.history, happening(event)] } : null;
  },
};

function published(row: EntryRow | undefined, event: Recorded<Extract<PublicEvent, { type: 'Published' }>>) {
  const { number, version, content } = event.data;
  const { at } = event.meta;
  return {
    id: idOf(event),
    number,
    version,
    status: 'published' as const,
    ...shown(content),
    publishedAt: row?.publishedAt ?? at,
    updatedAt: at,
    tombstone: null,
    history: [...(row?.history ?? []), happening(event)],
  };
}

function changed(row: EntryRow, event: Recorded<PublicEvent>): Partial<EntryRow> {
  const { at } = event.meta;
  switch (event.type) {
    case 'Corrected':
      return row.content ? { ...shown(corrected(row.content, event.data)), updatedAt: at } : {};
    case 'Suspended':
      return { status: 'suspended' };
    case 'Reinstated':
      return { status: 'published' };
    case 'Retracted':
      return { ...erased, status: 'retracted', updatedAt: at, tombstone: tombstone(row, event.data, at) };
    default:
      return { updatedAt: at };
  }
}

function corrected(content: PublishedContent, { section, fields }: { section: string; fields: Patch }) {
  const merged = Object.entries({ ...content.answers[section], ...fields });
  const kept = merged.filter((field): field is [string, Answer] => field[1] !== null);
  return { ...content, answers: { ...content.answers, [section]: Object.fromEntries(kept) } };
}

const text = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');
const list = (answer: Answer | undefined): string[] =>
  Array.isArray(answer) ? answer.filter((item) => typeof item === 'string') : [];

/** The columns that say the content; `content` itself goes without what is confidential. */
function shown(secret: PublishedContent) {
  const content = { ...secret, answers: withoutConfidential(secret.kind, secret.answers) };
  const { identity = {}, context = {}, standards = {}, evidence = {} } = content.answers;
  const [title, summary, organisation] = [text(identity['title']), text(identity['summary']), text(identity['owner'])];
  const countries = list(context['countries']);
  const regions = regionsOf(countries, list(context['regions']));
  return {
    kind: content.kind,
    title,
    summary,
    organisation,
    countries,
    regions,
    themes: list(context['themes']),
    exploitation: list(context['exploitation']),
    instruments: list(standards['instruments']),
    evidence: text(evidence['level']) || null,
    language: text(identity['language']) || 'en',
    content,
    heading: wordsOf(title, summary),
    body: wordsOf(organisation, ...placeNames(countries, regions), ...textsOf(content.answers)),
  };
}

const erased = {
  title: '',
  summary: '',
  organisation: '',
  countries: [],
  regions: [],
  themes: [],
  exploitation: [],
  instruments: [],
  evidence: null,
  content: null,
  heading: '',
  body: '',
} satisfies Partial<EntryRow>;

/** Reasons for which not even the title may stay. */
const unspoken = ['harm', 'consent-withdrawn', 'rights'];

type Retraction = Extract<PublicEvent, { type: 'Retracted' }>['data'];

const tombstone = (row: EntryRow, { category, publicReason }: Retraction, at: string): Tombstone => ({
  at,
  category,
  reason: publicReason,
  title: unspoken.includes(category) ? null : row.title,
});

function happening(event: Recorded<PublicEvent>): Happening {
  const { at } = event.meta;
  switch (event.type) {
    case 'Published':
      return { type: 'published', at, version: event.data.version };
    case 'Corrected':
      return { type: 'corrected', at, kind: event.data.kind, note: event.data.note };
    case 'Retracted':
      return { type: 'retracted', at, category: event.data.category, reason: event.data.publicReason };
    case 'Suspended':
      return { type: 'suspended', at };
    case 'Reinstated':
      return { type: 'reinstated', at };
    default:
      return { type: 'reconfirmed', at };
  }
}
