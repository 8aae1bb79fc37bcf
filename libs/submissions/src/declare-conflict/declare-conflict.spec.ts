import { describe, expect, it } from '@jest/globals';
import { assessmentsThatCount } from '../conditions.js';
import { visibleTo } from '../visible.js';
import { given, stateAfter } from '../given.js';
import { assessed, cast, conflictOf, inReview, reviewersAsked, reviewersReady, revising } from '../histories.js';

const { reviewer1 } = cast;

describe('declare conflict', () => {
  it('is done by a reviewer, invited or accepted', () => {
    given(...reviewersAsked)
      .when('declare-conflict', { nature: 'A friend' }, reviewer1)
      .then(conflictOf(reviewer1));
    given(...reviewersReady)
      .when('declare-conflict', { nature: 'A friend' }, reviewer1)
      .then(conflictOf(reviewer1));
  });

  it('takes away the weight of an assessment already handed in', () => {
    expect(assessmentsThatCount(stateAfter(...assessed))).toHaveLength(2);
    expect(assessmentsThatCount(stateAfter(...assessed, conflictOf(reviewer1)))).toHaveLength(1);
  });

  it('closes the submission to them, in later versions too', () => {
    expect(visibleTo(stateAfter(...reviewersReady, conflictOf(reviewer1)), reviewer1)).toBe('nothing');
    const [before, after] = [revising.slice(0, -1), revising.slice(-1)];
    expect(visibleTo(stateAfter(...before, conflictOf(reviewer1), ...after), reviewer1)).toBe('nothing');
    expect(stateAfter(...before, conflictOf(reviewer1), ...after).reviewers[reviewer1.id]?.status).toBe('conflicted');
  });

  it('is for reviewers of it only', () => {
    given(...inReview)
      .when('declare-conflict', { nature: 'A friend' }, reviewer1)
      .isNotAllowed();
  });

  it('needs a nature of at most 2000 characters', () => {
    given(...reviewersAsked)
      .when('declare-conflict', { nature: ' ' }, reviewer1)
      .isBadInput('nature');
    given(...reviewersAsked)
      .when('declare-conflict', { nature: 'x'.repeat(2001) }, reviewer1)
      .isBadInput('nature');
  });
});
