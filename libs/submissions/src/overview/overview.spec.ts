import type { Recorded } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { approved, cast, inReview, invitedTo, published, revising, submitted } from '../histories.js';
import { overview } from './overview.js';
import type { SubmissionOverview } from './submission-overview.js';

const id = 'a8a4a8f0-6d59-4a5b-9d6e-0c1f6f0c2b11';
const recorded = (events: SubmissionEvent[]): Recorded<SubmissionEvent>[] =>
  events.map((event, index) => ({
    ...event,
    id: `${index}`,
    stream: `submission-${id}`,
    version: index + 1,
    position: String(index).padStart(16, '0'),
    schema: 1,
    meta: {
      actor: 'a',
      at: new Date(Date.UTC(2026, 10, 23, 10, index)).toISOString(),
      command: 'c',
      causation: 'c',
      correlation: 'c',
    },
  }));

/** As a database gives it back. */
const kept = (row: SubmissionOverview | null) => JSON.parse(JSON.stringify(row)) as SubmissionOverview;

const fold = (events: SubmissionEvent[], between = (row: SubmissionOverview | null) => row) =>
  recorded(events).reduce<SubmissionOverview | undefined>(
    (row, event) => between(overview.evolve(row, event)) ?? undefined,
    undefined,
  );

it('says where a submission stands, since when, and who has to do with it', () => {
  expect(fold([...inReview, invitedTo(cast.reviewer1)])).toMatchObject({
    id,
    status: 'in-review',
    title: 'Sample mobile teams',
    number: null,
    author: 'author',
    reviewers: ['reviewer-1'],
    happened: 'ReviewerInvited',
    since: recorded(inReview).at(-1)!.meta.at,
    version: inReview.length + 1,
  });
  expect(fold(published)).toMatchObject({
    number: 'GP-2026-0001',
    entryStatus: 'published',
    currentAt: expect.any(String),
  });
});

it('forgets by when a review was asked for as soon as a new version begins', () => {
  const due: SubmissionEvent = {
    type: 'ReviewerInvited',
    data: { reviewer: 'r', organisation: 'ilo', due: '2026-12-01' },
  };
  expect(fold([...inReview, due])?.due).toEqual({ r: '2026-12-01' });
  expect(fold([...published, due, ...revising.slice(-1)])?.due).toEqual({});
});

it.each([
  ['approved', approved],
  ['in its second round', [...revising, submitted(2)]],
])('is the same live as rebuilt: kept between any two events, or folded at once, when %s', (_, events) => {
  expect(kept(fold(events, kept) ?? null)).toEqual(kept(fold(events) ?? null));
});

it('leaves alone what is no submission', () => {
  expect(overview.key({ ...recorded(inReview)[0]!, stream: 'numbers-GP-2026' })).toBeNull();
});
