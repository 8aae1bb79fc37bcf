import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { assessedBy, cast, invitedTo, reviewersAsked, reviewersReady } from '../histories.js';

const { reviewer1, reviewer3, secretariat1 } = cast;
const input = { from: 'reviewer-1', account: reviewer3, reason: 'No answer' };
const reassign = (more: Partial<typeof input>) =>
  given(...reviewersAsked).when('reassign', { ...input, ...more }, secretariat1);

describe('reassign', () => {
  it('releases one and invites another', () => {
    const released = { type: 'ReviewerReleased', data: { reviewer: 'reviewer-1', reason: 'No answer' } } as const;
    reassign({}).then(released, invitedTo(reviewer3));
  });

  it('refuses where nobody can be released', () => {
    reassign({ from: 'nobody' }).refuses('not reviewing');
    given(...reviewersReady, assessedBy(reviewer1))
      .when('reassign', input, secretariat1)
      .refuses('already assessed');
  });

  it('refuses the same people as an invitation', () => {
    reassign({ account: cast.ownReviewer }).refuses('organisation');
    reassign({ account: cast.reviewer2 }).refuses('already');
  });

  it('needs a reason of at most 2000 characters', () => {
    reassign({ reason: '' }).isBadInput('reason');
    reassign({ reason: 'x'.repeat(2001) }).isBadInput('reason');
  });

  it('is for the secretariat', () => {
    given(...reviewersAsked)
      .when('reassign', input, cast.chair)
      .isNotAllowed();
  });
});
