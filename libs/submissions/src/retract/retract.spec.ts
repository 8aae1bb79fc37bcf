import { describe, expect, it } from '@jest/globals';
import { verbsOpenTo } from '../decide.js';
import { given } from '../given.js';
import { cast, draft, published, retracted, revising, suspended } from '../histories.js';

const { secretariat1 } = cast;
const why = { category: 'harm', publicReason: 'It may do harm' } as const;
const event = { type: 'Retracted', data: { by: 'secretariat-1', ...why } } as const;
const retract = (more: object) => given(...published).when('retract', { ...why, ...more }, secretariat1);

describe('retract', () => {
  it('takes a published or suspended entry back', () => {
    retract({}).then(event);
    given(...suspended)
      .when('retract', why, secretariat1)
      .then(event);
  });

  it('is final, and ends a new version too', () => {
    given(...retracted)
      .when('retract', why, secretariat1)
      .refuses();
    given(...retracted)
      .when('reinstate', { reason: 'No' }, secretariat1)
      .refuses();
    const state = given(...revising)
      .when('retract', why, secretariat1)
      .state();
    const open = verbsOpenTo(state, cast.author);
    expect([state.status, state.entryStatus, open]).toEqual(['published', 'retracted', []]);
  });

  it('is for the secretariat, on an entry', () => {
    given(...published)
      .when('retract', why, cast.author)
      .isNotAllowed();
    given(...draft)
      .when('retract', why, secretariat1)
      .refuses();
  });

  it('names a category or a public reason that cannot be', () => {
    retract({ category: 'mood' }).isBadInput('category');
    retract({ publicReason: '' }).isBadInput('publicReason');
    retract({ publicReason: 'x'.repeat(2001) }).isBadInput('publicReason');
    retract({ publicReason: 'The victim Samira Sample asked' }).isBadInput('publicReason');
  });
});
