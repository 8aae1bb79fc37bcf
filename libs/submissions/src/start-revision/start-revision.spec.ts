import { describe, expect, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, published, retracted, revising, suspended } from '../histories.js';

const started = (form: 'full' | 'snapshot') => ({ type: 'RevisionStarted', data: { form } }) as const;

describe('start revision', () => {
  it('begins a new version in the same form, or another', () => {
    given(...published)
      .when('start-revision', {}, cast.author)
      .then(started('full'));
    given(...published)
      .when('start-revision', { form: 'snapshot' }, cast.author)
      .then(started('snapshot'));
  });

  it('begins one of a suspended entry too: that may be what it needs', () => {
    given(...suspended)
      .when('start-revision', {}, cast.author)
      .then(started('full'));
  });

  it('refuses where there is nothing to revise, or already a new version', () => {
    given(...retracted)
      .when('start-revision', {}, cast.author)
      .refuses('retracted');
    given(...revising)
      .when('start-revision', {}, cast.author)
      .refuses();
  });

  it('is for the author, and names a form that there is not', () => {
    given(...published)
      .when('start-revision', {}, cast.secretariat1)
      .isNotAllowed();
    given(...published)
      .when('start-revision', { form: 'long' as 'full' }, cast.author)
      .isBadInput('form');
  });

  it('forgets the review of the version before', () => {
    const { reviewers, assessments, decider } = given(...published)
      .when('start-revision', {}, cast.author)
      .state();
    expect({ reviewers, assessments, decider }).toEqual({ reviewers: {}, assessments: [], decider: null });
  });
});
