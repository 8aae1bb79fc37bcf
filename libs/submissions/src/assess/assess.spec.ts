import { describe, it } from '@jest/globals';
import type { Assessment } from '../events.js';
import { given } from '../given.js';
import {
  acceptedBy,
  approved,
  assessed,
  assessedBy,
  cast,
  cleared,
  reviewersAsked,
  reviewersReady,
  scoresOf,
  screenedIn,
  submitted,
} from '../histories.js';

const { reviewer1 } = cast;
const thought = { scores: scoresOf(3), comments: {}, recommendation: 'publish' } as const;
const assess = (more: Partial<Omit<Assessment, 'round' | 'reviewer'>>) =>
  given(...reviewersReady).when('assess', { ...thought, ...more }, reviewer1);

describe('assess', () => {
  it('hands in scores, comments and a recommendation', () => {
    assess({}).then(assessedBy(reviewer1));
  });

  it('keeps notes, remarks and that it is a sample; comments that say nothing are left out', () => {
    const said = { publicNote: 'Good to know', confidential: 'Doubts', sample: true } as const;
    const scores = { ...scoresOf(3), relevance: { score: 4, comment: 'Very' }, gender: { score: 3, comment: ' ' } };
    const kept = { ...scoresOf(3), relevance: { score: 4, comment: 'Very' } };
    assess({ ...said, scores, comments: { what: ' Clear ', who: '' } }).then(
      assessedBy(reviewer1, { ...said, scores: kept, comments: { what: 'Clear' } }),
    );
  });

  it('is done once a round by each reviewer', () => {
    given(...reviewersReady, assessedBy(reviewer1))
      .when('assess', thought, reviewer1)
      .refuses('in this round');
    const revision = { type: 'RevisionRequested', data: { by: 'secretariat-1', reason: 'Shorter' } } as const;
    given(...assessed, revision, submitted(2), cleared, screenedIn)
      .when('assess', thought, reviewer1)
      .then(assessedBy(reviewer1, { round: 2 }));
  });

  it('is for reviewers who accepted, and have nothing to do with the author', () => {
    given(...reviewersAsked)
      .when('assess', thought, reviewer1)
      .isNotAllowed();
    given(...reviewersReady)
      .when('assess', thought, cast.secretariat1)
      .isNotAllowed();
    given(...reviewersReady)
      .when('assess', thought, { ...reviewer1, organisation: 'iom' })
      .isNotAllowed();
    given(...reviewersReady)
      .when('assess', thought, { ...reviewer1, roles: ['contributor'] })
      .isNotAllowed();
    given(...reviewersReady, acceptedBy(cast.author))
      .when('assess', thought, { ...cast.author, organisation: 'ilo', roles: ['reviewer'] })
      .isNotAllowed();
  });

  it('ends with the decision', () => {
    given(...approved)
      .when('assess', thought, reviewer1)
      .refuses();
  });

  it.each([5, -1, 2.5, '3', null, NaN])('names the score %s', (score) => {
    assess({ scores: { ...scoresOf(3), gender: { score: score as number } } }).isBadInput('scores.gender.score');
  });

  it('names every criterion that is not scored, and those that the rubric has not', () => {
    const { gender: _, age: __, ...rest } = scoresOf(3);
    const scores = { ...rest, beauty: { score: 4 } };
    assess({ scores }).isBadInput('scores.beauty', 'scores.gender.score', 'scores.age.score');
  });

  it.each([
    ['scores.age.comment', { scores: { ...scoresOf(3), age: { score: 3, comment: 'x'.repeat(2001) } } }],
    ['comments.what', { comments: { what: 'x'.repeat(2001) } }],
    ['comments.reused', { comments: { reused: 'A practice has no such section' } }],
    ['publicNote', { publicNote: 'x'.repeat(2001) }],
    ['confidential', { confidential: 'x'.repeat(2001) }],
    ['recommendation', { recommendation: 'maybe' as 'publish' }],
  ])('names %s', (field, more) => {
    assess(more).isBadInput(field);
  });
});
