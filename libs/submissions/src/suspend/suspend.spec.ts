import { describe, expect, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, draft, published, revising, suspended } from '../histories.js';

describe('suspend', () => {
  it('takes an entry down at once, whatever happens to a new version', () => {
    const event = { type: 'Suspended', data: { by: 'secretariat-1', reason: 'A worry' } } as const;
    given(...published)
      .when('suspend', { reason: 'A worry' }, cast.secretariat1)
      .then(event);
    const state = given(...revising)
      .when('suspend', { reason: 'A worry' }, cast.secretariat1)
      .state();
    expect([state.status, state.entryStatus]).toEqual(['revising', 'suspended']);
  });

  it('is for the secretariat, on a published entry', () => {
    given(...published)
      .when('suspend', { reason: 'A worry' }, cast.author)
      .isNotAllowed();
    given(...draft)
      .when('suspend', { reason: 'A worry' }, cast.secretariat1)
      .refuses();
    given(...suspended)
      .when('suspend', { reason: 'A worry' }, cast.secretariat1)
      .refuses();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...published)
      .when('suspend', { reason: ' ' }, cast.secretariat1)
      .isBadInput('reason');
    given(...published)
      .when('suspend', { reason: 'x'.repeat(2001) }, cast.secretariat1)
      .isBadInput('reason');
  });
});
