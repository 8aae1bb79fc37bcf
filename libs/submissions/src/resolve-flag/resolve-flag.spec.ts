import { describe, it, expect } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import { openFlags } from '../privacy.js';
import { given, stateAfter } from '../given.js';
import { cast, conflictOf, draft, flagRaised, reviewersReady, started, written } from '../histories.js';

const answer = { flag: 'what:raised:1', reason: 'The place is a country' };
const resolvedBy = (by: string) => ({ type: 'PrivacyFlagResolved', data: { ...answer, by } }) as const;

describe('resolve flag', () => {
  it('closes a flag that a person raised, with the reason', () => {
    given(...reviewersReady, flagRaised('high'))
      .when('resolve-flag', answer, cast.secretariat1)
      .then(resolvedBy('secretariat-1'));
  });

  it('closes a flag of the text screen', () => {
    const history = [started(), ...written({ what: { approach: 'Write to sample@sample.invalid' } })];
    const [flag] = openFlags(stateAfter(...history));
    const input = { flag: flag?.id ?? '', reason: 'A public address' };
    const state = given(...history)
      .when('resolve-flag', input, cast.author)
      .state();
    expect(openFlags(state)).toEqual([]);
  });

  it('refuses a flag that is not open', () => {
    given(...draft)
      .when('resolve-flag', answer, cast.author)
      .refuses('No such flag');
    given(...draft, flagRaised('low'), resolvedBy('author'))
      .when('resolve-flag', answer, cast.author)
      .refuses('No such flag');
  });

  it('is for authors only while they write, then for those who decide', () => {
    given(...draft, flagRaised('low'))
      .when('resolve-flag', answer, cast.secretariat1)
      .isNotAllowed();
    given(...reviewersReady, flagRaised('low'))
      .when('resolve-flag', answer, cast.author)
      .isNotAllowed();
    given(...reviewersReady, flagRaised('low'))
      .when('resolve-flag', answer, cast.reviewer1)
      .isNotAllowed();
  });

  it('is never for an author or one with a declared interest, though they work for the secretariat', () => {
    const history = [...reviewersReady, flagRaised('low'), conflictOf(cast.secretariat2)];
    const author: Actor = { ...cast.author, roles: ['secretariat'] };
    given(...history)
      .when('resolve-flag', answer, author)
      .isNotAllowed();
    given(...history)
      .when('resolve-flag', answer, cast.secretariat2)
      .isNotAllowed();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...draft, flagRaised('low'))
      .when('resolve-flag', { ...answer, reason: '' }, cast.author)
      .isBadInput('reason');
    given(...draft, flagRaised('low'))
      .when('resolve-flag', { ...answer, reason: 'x'.repeat(2001) }, cast.author)
      .isBadInput('reason');
  });
});
