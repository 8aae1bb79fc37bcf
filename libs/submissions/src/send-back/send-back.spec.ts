import { describe, expect, it } from '@jest/globals';
import { given, stateAfter } from '../given.js';
import { cast, draft, handedIn, leftHouse, revising, submitted } from '../histories.js';

const sentBack = { type: 'SentBack', data: { by: 'focal-point', reason: 'Shorter' } } as const;

describe('send back', () => {
  it('gives the draft back with a reason', () => {
    given(...handedIn)
      .when('send-back', { reason: 'Shorter' }, cast.focalPoint)
      .then(sentBack);
    expect(stateAfter(...handedIn, sentBack).status).toBe('draft');
  });

  it('gives a new version back as one that is being revised', () => {
    expect(stateAfter(...revising, submitted(2), sentBack).status).toBe('revising');
  });

  it("is for a focal point of the author's organisation, before it has left", () => {
    given(...handedIn)
      .when('send-back', { reason: 'Shorter' }, cast.otherFocalPoint)
      .isNotAllowed();
    given(...draft)
      .when('send-back', { reason: 'Shorter' }, cast.focalPoint)
      .refuses();
    given(...leftHouse)
      .when('send-back', { reason: 'Shorter' }, cast.focalPoint)
      .refuses();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...handedIn)
      .when('send-back', { reason: ' ' }, cast.focalPoint)
      .isBadInput('reason');
    given(...handedIn)
      .when('send-back', { reason: 'x'.repeat(2001) }, cast.focalPoint)
      .isBadInput('reason');
  });
});
