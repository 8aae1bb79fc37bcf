import { describe, expect, it } from '@jest/globals';
import { stateAfter } from './given.js';
import {
  approvedBy,
  assessed,
  assessedBy,
  cast,
  conflictOf,
  draft,
  handedIn,
  leftHouse,
  published,
  reviewersAsked,
  reviewersReady,
  revising,
} from './histories.js';
import { assessmentsFor, type Sight, visibleTo } from './visible.js';
import type { SubmissionEvent } from './events.js';

const { author, focalPoint, otherFocalPoint, reviewer1, reviewer3, ownReviewer, secretariat1, chair, administrator } =
  cast;

describe('what may be seen', () => {
  it.each<[string, SubmissionEvent[], keyof typeof cast, Sight]>([
    ['a draft', draft, 'author', 'content'],
    ['a draft', draft, 'focalPoint', 'nothing'],
    ['a draft', draft, 'secretariat1', 'nothing'],
    ['a draft', draft, 'chair', 'nothing'],
    ['a draft', draft, 'administrator', 'nothing'],
    ['what was handed in', handedIn, 'focalPoint', 'content'],
    ['what was handed in', handedIn, 'otherFocalPoint', 'nothing'],
    ['what was handed in', handedIn, 'secretariat1', 'nothing'],
    ['what has left the organisation', leftHouse, 'secretariat1', 'everything'],
    ['what has left the organisation', leftHouse, 'chair', 'everything'],
    ['what has left the organisation', leftHouse, 'reviewer1', 'nothing'],
    ['an invitation', reviewersAsked, 'reviewer1', 'invitation'],
    ['an invitation', reviewersAsked, 'reviewer3', 'nothing'],
    ['a review', reviewersReady, 'reviewer1', 'content'],
    ['a review', reviewersReady, 'ownReviewer', 'nothing'],
    ['a review', [...reviewersReady, conflictOf(reviewer1)], 'reviewer1', 'nothing'],
    ['what was published', published, 'administrator', 'nothing'],
    ['a new version', revising, 'secretariat1', 'everything'],
  ])('%s: %#', (_, history, who, sight) => {
    expect(visibleTo(stateAfter(...history), cast[who])).toBe(sight);
  });

  it('is nothing of what was never begun', () => {
    expect(new Set(Object.values(cast).map((by) => visibleTo(stateAfter(), by)))).toEqual(new Set(['nothing']));
  });

  it("is nothing for a reviewer who came to the author's organisation", () => {
    expect(visibleTo(stateAfter(...reviewersReady), { ...reviewer1, organisation: 'iom' })).toBe('nothing');
  });

  it('is nothing for a member of the secretariat with a declared interest', () => {
    expect(visibleTo(stateAfter(...leftHouse, conflictOf(secretariat1)), secretariat1)).toBe('nothing');
  });

  it('is no more than content for an author who works for the secretariat', () => {
    expect(visibleTo(stateAfter(...leftHouse), { ...author, roles: ['secretariat'] })).toBe('content');
  });
});

describe('the assessments', () => {
  const confidential = assessedBy(reviewer1, { confidential: 'Doubts', publicNote: 'Good' });
  const history = [...reviewersReady, confidential, assessedBy(cast.reviewer2)];
  const state = stateAfter(...history);
  const decided = stateAfter(...history, approvedBy(secretariat1));

  it('are hidden from the author until the decision, then shown without names and remarks', () => {
    expect(assessmentsFor(state, author)).toEqual([]);
    const seen = assessmentsFor(decided, author);
    expect(seen).toMatchObject([{ recommendation: 'publish', publicNote: 'Good' }, { recommendation: 'publish' }]);
    expect(JSON.stringify(seen)).not.toMatch(/reviewer|Doubts|confidential/);
  });

  it('are shown to a reviewer only where they are their own', () => {
    expect(assessmentsFor(state, reviewer1).map(({ reviewer }) => reviewer)).toEqual(['reviewer-1']);
    expect(assessmentsFor(state, reviewer3)).toEqual([]);
    expect(assessmentsFor(state, ownReviewer)).toEqual([]);
  });

  it('are shown whole to the secretariat and the chair, to nobody else', () => {
    for (const by of [secretariat1, chair]) expect(assessmentsFor(state, by)).toEqual(state.assessments);
    for (const by of [focalPoint, otherFocalPoint, administrator]) expect(assessmentsFor(decided, by)).toEqual([]);
    expect(assessmentsFor(stateAfter(...assessed, conflictOf(secretariat1)), secretariat1)).toEqual([]);
  });
});
