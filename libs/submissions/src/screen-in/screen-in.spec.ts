import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, cleared, draft, handedIn, leftHouse, screenedIn, submitted } from '../histories.js';

describe('screen in', () => {
  it('sends it to review', () => {
    given(...leftHouse)
      .when('screen-in', {}, cast.secretariat1)
      .then(screenedIn);
  });

  it('is for the secretariat, after the clearance', () => {
    given(...leftHouse)
      .when('screen-in', {}, cast.chair)
      .isNotAllowed();
    given(...handedIn)
      .when('screen-in', {}, cast.secretariat1)
      .refuses();
  });

  it('is never done by an author who works for the secretariat', () => {
    const { id: account, organisation } = cast.ownSecretariat;
    given(...draft, { type: 'CoAuthorInvited', data: { account, organisation } }, submitted(), cleared)
      .when('screen-in', {}, cast.ownSecretariat)
      .isNotAllowed();
  });

  it('takes a note of at most 2000 characters', () => {
    given(...leftHouse)
      .when('screen-in', { note: 'x'.repeat(2001) }, cast.secretariat1)
      .isBadInput('note');
  });
});
