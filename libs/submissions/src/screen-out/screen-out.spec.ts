import { describe, expect, it } from '@jest/globals';
import { given, stateAfter } from '../given.js';
import { cast, cleared, draft, inReview, leftHouse, revising, submitted } from '../histories.js';

const declined = {
  type: 'Declined',
  data: { by: 'secretariat-1', stage: 'screening', reason: 'Out of scope' },
} as const;

describe('screen out', () => {
  it('declines without a review', () => {
    given(...leftHouse)
      .when('screen-out', { reason: 'Out of scope' }, cast.secretariat1)
      .then(declined);
    expect(stateAfter(...leftHouse, declined).status).toBe('declined');
  });

  it('leaves the entry as it was where a new version is declined', () => {
    const state = stateAfter(...revising, submitted(2), cleared, declined);
    expect([state.status, state.entryStatus]).toEqual(['published', 'published']);
  });

  it('is for the secretariat, before the review', () => {
    given(...leftHouse)
      .when('screen-out', { reason: 'Out of scope' }, cast.author)
      .isNotAllowed();
    given(...inReview)
      .when('screen-out', { reason: 'Out of scope' }, cast.secretariat1)
      .refuses();
  });

  it('is never done by an author who works for the secretariat', () => {
    const { id: account, organisation } = cast.ownSecretariat;
    given(...draft, { type: 'CoAuthorInvited', data: { account, organisation } }, submitted(), cleared)
      .when('screen-out', { reason: 'No' }, cast.ownSecretariat)
      .isNotAllowed();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...leftHouse)
      .when('screen-out', { reason: ' ' }, cast.secretariat1)
      .isBadInput('reason');
    given(...leftHouse)
      .when('screen-out', { reason: 'x'.repeat(2001) }, cast.secretariat1)
      .isBadInput('reason');
  });
});
