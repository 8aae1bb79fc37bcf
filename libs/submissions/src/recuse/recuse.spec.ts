import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, inReview, reviewersAsked, reviewersReady } from '../histories.js';

const { reviewer1 } = cast;
const released = { type: 'ReviewerReleased', data: { reviewer: 'reviewer-1', reason: 'No time' } } as const;

describe('recuse', () => {
  it('is done by a reviewer, invited or accepted', () => {
    given(...reviewersAsked)
      .when('recuse', { reason: 'No time' }, reviewer1)
      .then(released);
    given(...reviewersReady)
      .when('recuse', { reason: 'No time' }, reviewer1)
      .then(released);
  });

  it('is for reviewers of it only', () => {
    given(...inReview)
      .when('recuse', { reason: 'No time' }, reviewer1)
      .isNotAllowed();
    given(...reviewersAsked, released)
      .when('recuse', { reason: 'No time' }, reviewer1)
      .isNotAllowed();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...reviewersAsked)
      .when('recuse', { reason: ' ' }, reviewer1)
      .isBadInput('reason');
    given(...reviewersAsked)
      .when('recuse', { reason: 'x'.repeat(2001) }, reviewer1)
      .isBadInput('reason');
  });
});
