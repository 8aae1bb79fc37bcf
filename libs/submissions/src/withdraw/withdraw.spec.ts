import { describe, expect, it } from '@jest/globals';
import { given, stateAfter } from '../given.js';
import { approved, cast, draft, handedIn, inReview, leftHouse, published, revising } from '../histories.js';

const withdrawn = { type: 'Withdrawn', data: { reason: 'A mistake' } } as const;
const before = Object.entries({ draft, handedIn, leftHouse, inReview, approved });

describe('withdraw', () => {
  it.each(before)('is possible before publication: %s', (_, history) => {
    given(...history)
      .when('withdraw', { reason: 'A mistake' }, cast.author)
      .then(withdrawn);
  });

  it('is not possible after it', () => {
    given(...published)
      .when('withdraw', {}, cast.author)
      .refuses();
  });

  it('takes a new version back, and leaves the entry, its text and its form as they were', () => {
    const edited = {
      type: 'SectionEdited',
      data: { section: 'what', revision: 2, fields: { approach: 'Other' } },
    } as const;
    const shorter = { type: 'RevisionStarted', data: { form: 'snapshot' } } as const;
    const state = given(...published, shorter, edited)
      .when('withdraw', {}, cast.author)
      .state();
    expect([state.status, state.entryStatus, state.answers]).toEqual(['published', 'published', state.entry?.answers]);
    expect([state.form, state.answers.what?.approach]).toEqual(['full', 'Teams of two visit work places.']);
    expect(stateAfter(...revising, withdrawn).entryStatus).toBe('published');
  });

  it('is for the author', () => {
    given(...draft)
      .when('withdraw', {}, cast.focalPoint)
      .isNotAllowed();
    given(...draft)
      .when('withdraw', {}, cast.secretariat1)
      .isNotAllowed();
  });

  it('takes a reason of at most 2000 characters', () => {
    given(...draft)
      .when('withdraw', { reason: 'x'.repeat(2001) }, cast.author)
      .isBadInput('reason');
  });
});
