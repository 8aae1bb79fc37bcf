import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, draft, published, suspended } from '../histories.js';

describe('reconfirm', () => {
  it('is done by the author or a focal point of their organisation', () => {
    given(...published)
      .when('reconfirm', {}, cast.author)
      .then({ type: 'Reconfirmed', data: { by: 'author' } });
    given(...published)
      .when('reconfirm', {}, cast.focalPoint)
      .then({ type: 'Reconfirmed', data: { by: 'focal-point' } });
  });

  it('is for nobody else, and for published entries only', () => {
    given(...published)
      .when('reconfirm', {}, cast.otherFocalPoint)
      .isNotAllowed();
    given(...published)
      .when('reconfirm', {}, cast.secretariat1)
      .isNotAllowed();
    given(...draft)
      .when('reconfirm', {}, cast.author)
      .refuses();
    given(...suspended)
      .when('reconfirm', {}, cast.author)
      .refuses();
  });
});
