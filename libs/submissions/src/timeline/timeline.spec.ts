import type { Actor } from '#libs/accounts';
import type { Recorded } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { stateAfter } from '../given.js';
import { cast, reviewersReady } from '../histories.js';
import { timeline } from './timeline.js';

const conflict: SubmissionEvent = {
  type: 'ConflictDeclared',
  data: { reviewer: cast.reviewer2.id, nature: 'A friend works there' },
};
const asked: SubmissionEvent = {
  type: 'RevisionRequested',
  data: { by: cast.secretariat1.id, reason: 'Tell of the costs' },
};
const events = [...reviewersReady, conflict, asked];

/** Who does what in the histories. */
const actors: Partial<Record<SubmissionEvent['type'], Actor>> = {
  Cleared: cast.focalPoint,
  ScreenedIn: cast.secretariat1,
  ReviewerInvited: cast.secretariat1,
  RevisionRequested: cast.secretariat1,
};
const actorOf = (event: SubmissionEvent) =>
  'reviewer' in event.data && event.type !== 'ReviewerInvited'
    ? event.data.reviewer
    : (actors[event.type]?.id ?? cast.author.id);

const recorded = events.map((event, index): Recorded<SubmissionEvent> => ({
  ...event,
  id: `${index}`,
  stream: 'submission-1',
  version: index + 1,
  position: `${index}`,
  schema: 1,
  meta: { actor: actorOf(event), at: '2026-11-23T10:00:00.000Z', command: 'c', causation: 'c', correlation: 'c' },
}));
const toldTo = (by: Actor) => timeline(recorded, stateAfter(...events), by);
const namesIn = (by: Actor) => [...new Set(toldTo(by).flatMap(({ who }) => who.account ?? []))];
const saidTo = (by: Actor) => toldTo(by).flatMap(({ said }) => said ?? []);

it('tells authors what happened, and names nobody outside their own house', () => {
  expect(namesIn(cast.author)).toEqual(['author', 'focal-point']);
  expect(saidTo(cast.author)).toEqual(['Tell of the costs']);
});

it('tells a reviewer what was asked of the author, and names nobody', () => {
  expect(namesIn(cast.reviewer1)).toEqual([]);
  expect(saidTo(cast.reviewer1)).toEqual(['Tell of the costs']);
  expect(
    toldTo(cast.reviewer1)
      .filter(({ who }) => who.me)
      .map(({ type }) => type),
  ).toEqual(['InvitationAccepted']);
});

it('tells the secretariat everything', () => {
  expect(namesIn(cast.chair)).toContain('reviewer-2');
  expect(saidTo(cast.chair)).toEqual(['A friend works there', 'Tell of the costs']);
});

it('tells of many edits in a row as one', () => {
  const edits = toldTo(cast.author).filter(({ type }) => type === 'SectionEdited');
  expect(edits).toHaveLength(1);
  expect(edits[0]?.sections).toEqual(['identity', 'context', 'who', 'what', 'evidence', 'standards']);
});
