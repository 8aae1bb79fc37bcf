import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, published, suspended } from '../histories.js';

describe('reinstate', () => {
  it('puts a suspended entry back', () => {
    const event = { type: 'Reinstated', data: { by: 'secretariat-2', reason: 'All is well' } } as const;
    given(...suspended)
      .when('reinstate', { reason: 'All is well' }, cast.secretariat2)
      .then(event);
  });

  it('is for the secretariat, on a suspended entry', () => {
    given(...suspended)
      .when('reinstate', { reason: 'All is well' }, cast.author)
      .isNotAllowed();
    given(...published)
      .when('reinstate', { reason: 'All is well' }, cast.secretariat2)
      .refuses();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...suspended)
      .when('reinstate', { reason: ' ' }, cast.secretariat2)
      .isBadInput('reason');
    given(...suspended)
      .when('reinstate', { reason: 'x'.repeat(2001) }, cast.secretariat2)
      .isBadInput('reason');
  });
});
