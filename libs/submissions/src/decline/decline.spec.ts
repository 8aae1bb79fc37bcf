import { describe, expect, it } from '@jest/globals';
import { verbsOpenTo } from '../decide.js';
import { given } from '../given.js';
import { assessed, cast } from '../histories.js';

const { secretariat1 } = cast;

describe('decline', () => {
  it('is the end', () => {
    const state = given(...assessed)
      .when('decline', { reason: 'It harms.' }, secretariat1)
      .state();
    expect([state.status, verbsOpenTo(state, cast.author)]).toEqual(['declined', []]);
  });
});
