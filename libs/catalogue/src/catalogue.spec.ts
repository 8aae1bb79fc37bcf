import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '#libs/event-store';
import type { PublishedContent, SubmissionEvent } from '#libs/submissions';
import { catalogue } from './catalogue.js';
import type { EntryRow } from './entry.js';

const id = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
let version = 0;

const happened = <E extends SubmissionEvent>(event: E): Recorded<E> => ({
  ...event,
  id: `event-${++version}`,
  stream: `submission-${id}`,
  version,
  position: String(version).padStart(20, '0'),
  schema: 1,
  meta: {
    actor: 'Sample Person',
    at: `2026-03-0${version}T00:00:00.000Z`,
    command: 'c',
    causation: 'c',
    correlation: 'c',
  },
});

const content: PublishedContent = {
  kind: 'practice',
  form: 'full',
  edition: 1,
  answers: {
    identity: {
      title: 'Centres: Sürya',
      summary: 'Three centres.',
      owner: 'Myria',
      contact: 'sample@sample.invalid',
      language: 'fr',
    },
    context: { countries: ['BE'], themes: ['protection'] },
    evidence: { level: 'demonstrated' },
    links: { links: [{ title: 'A source', url: 'https://sample.invalid/path' }] },
  },
  files: [],
  notes: [],
};

const publishedEvent: SubmissionEvent = {
  type: 'Published',
  data: { by: 'p', number: 'GP-2026-0001', version: 1, content },
};

function after(...events: SubmissionEvent[]): EntryRow | undefined {
  version = 0;
  let row: EntryRow | undefined;
  for (const event of events.map(happened)) if (catalogue.key(event)) row = catalogue.evolve(row, event) ?? undefined;
  return row;
}

describe('the catalogue', () => {
  it('holds nothing that was not published', () => {
    const draft = { kind: 'practice', form: 'full', edition: 1, author: 'a', organisation: 'iom' } as const;
    expect(catalogue.key(happened({ type: 'DraftStarted', data: draft }))).toBeNull();
    expect(catalogue.key(happened({ type: 'Approved', data: { by: 'b', reason: 'Good' } }))).toBeNull();
    expect(after({ type: 'Suspended', data: { by: 'b', reason: 'r' } })).toBeUndefined();
  });

  it('shows a published entry by what was answered', () => {
    expect(after(publishedEvent)).toMatchObject({
      id,
      number: 'GP-2026-0001',
      status: 'published',
      title: 'Centres: Sürya',
      organisation: 'Myria',
      countries: ['BE'],
      regions: ['150', '155'],
      themes: ['protection'],
      evidence: 'demonstrated',
      language: 'fr',
      publishedAt: '2026-03-01T00:00:00.000Z',
      history: [{ type: 'published', version: 1, at: '2026-03-01T00:00:00.000Z' }],
    });
  });

  it('never holds the contact of a person, or who did what', () => {
    const contact = {
      type: 'Corrected',
      data: {
        by: 'Sample Clerk',
        kind: 'update',
        note: 'New',
        section: 'identity',
        fields: { contact: 'sample@sample.invalid' },
      },
    } as const;
    const row = JSON.stringify(
      after(publishedEvent, contact, { type: 'Suspended', data: { by: 'Sample Clerk', reason: 'Secret' } }),
    );
    for (const secret of ['sample@sample.invalid', 'Sample Clerk', 'Sample Person', 'Secret'])
      expect(row).not.toContain(secret);
  });

  it('finds an entry without its accents, by the name of its country in six languages, and not by addresses', () => {
    const { heading = '', body = '' } = after(publishedEvent) ?? {};
    expect(heading).toBe('centres surya three centres');
    for (const word of ['belgium', 'belgique', 'belgica', 'бельгия', 'myria']) expect(body.split(' ')).toContain(word);
    expect(body).not.toContain('invalid');
  });

  it('finds a country by the name that the United Nations use and by the usual one', () => {
    const data = { by: 'p', number: 'GP-2026-0001', version: 1 };
    const inLaos = { ...content, answers: { ...content.answers, context: { countries: ['LA', 'VN'] } } };
    const { body = '' } = after({ type: 'Published', data: { ...data, content: inLaos } }) ?? {};
    for (const words of ['lao people', 'laos', 'viet nam', 'vietnam']) expect(body).toContain(words);
  });

  it('shows a correction, and when the entry first came out', () => {
    const row = after(publishedEvent, {
      type: 'Corrected',
      data: {
        by: 'b',
        kind: 'erratum',
        note: 'A name',
        section: 'identity',
        fields: { title: 'Centres', summary: null },
      },
    });
    expect(row).toMatchObject({
      title: 'Centres',
      summary: '',
      organisation: 'Myria',
      publishedAt: '2026-03-01T00:00:00.000Z',
      updatedAt: '2026-03-02T00:00:00.000Z',
    });
    expect(row?.history.at(-1)).toEqual({
      type: 'corrected',
      at: '2026-03-02T00:00:00.000Z',
      kind: 'erratum',
      note: 'A name',
    });
  });

  it('keeps a suspended entry out of sight and brings it back whole', () => {
    const suspended = { type: 'Suspended', data: { by: 'b', reason: 'r' } } as const;
    expect(after(publishedEvent, suspended)?.status).toBe('suspended');
    const back = after(publishedEvent, suspended, { type: 'Reinstated', data: { by: 'b', reason: 'r' } });
    expect({ ...back, history: [] }).toEqual({ ...after(publishedEvent), history: [] });
  });

  it('keeps nothing of a retracted entry but its number and the public reason', () => {
    const row = after(publishedEvent, {
      type: 'Retracted',
      data: { by: 'b', category: 'harm', publicReason: 'It named a place.' },
    });
    expect(row).toMatchObject({
      number: 'GP-2026-0001',
      status: 'retracted',
      content: null,
      title: '',
      heading: '',
      body: '',
    });
    expect(row?.tombstone).toEqual({
      at: '2026-03-02T00:00:00.000Z',
      category: 'harm',
      reason: 'It named a place.',
      title: null,
    });
    expect(JSON.stringify(row)).not.toMatch(/S[üu]rya|Myria/i);
  });

  it('keeps the title of what was merely wrong, for those who cited it', () => {
    const row = after(publishedEvent, {
      type: 'Retracted',
      data: { by: 'b', category: 'inaccurate', publicReason: 'Wrong figures.' },
    });
    expect(row?.tombstone?.title).toBe('Centres: Sürya');
  });
});
