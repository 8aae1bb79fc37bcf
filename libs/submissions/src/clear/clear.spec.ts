import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, cleared, draft, handedIn } from '../histories.js';

describe('clear', () => {
  it('lets it leave the organisation', () => {
    given(...handedIn)
      .when('clear', {}, cast.focalPoint)
      .then(cleared);
  });

  it("is for a focal point of the author's organisation", () => {
    given(...handedIn)
      .when('clear', {}, cast.otherFocalPoint)
      .isNotAllowed();
    given(...handedIn)
      .when('clear', {}, cast.author)
      .isNotAllowed();
    given(...handedIn)
      .when('clear', {}, cast.secretariat1)
      .isNotAllowed();
  });

  it('waits for the hand-in', () => {
    given(...draft)
      .when('clear', {}, cast.focalPoint)
      .refuses();
  });

  it('takes a note of at most 2000 characters', () => {
    given(...handedIn)
      .when('clear', { note: 'x'.repeat(2001) }, cast.focalPoint)
      .isBadInput('note');
  });
});
