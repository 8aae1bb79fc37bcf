import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { acceptedBy, cast, conflictOf, inReview, reviewersAsked } from '../histories.js';

const { reviewer1 } = cast;
const signed = { noInterest: true } as const;

describe('accept invitation', () => {
  it('declares that no interest stands in the way', () => {
    given(...reviewersAsked)
      .when('accept-invitation', signed, reviewer1)
      .then(acceptedBy(reviewer1));
  });

  it('needs that statement', () => {
    const unsigned = { noInterest: false } as unknown as typeof signed;
    given(...reviewersAsked)
      .when('accept-invitation', unsigned, reviewer1)
      .isBadInput('noInterest');
  });

  it('is for the invited, once', () => {
    given(...inReview)
      .when('accept-invitation', signed, reviewer1)
      .isNotAllowed();
    given(...reviewersAsked, acceptedBy(reviewer1))
      .when('accept-invitation', signed, reviewer1)
      .isNotAllowed();
    given(...reviewersAsked, conflictOf(reviewer1))
      .when('accept-invitation', signed, reviewer1)
      .isNotAllowed();
  });

  it("is not for one who has meanwhile come to the author's organisation", () => {
    given(...reviewersAsked)
      .when('accept-invitation', signed, { ...reviewer1, organisation: 'iom' })
      .isNotAllowed();
  });
});
