import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, draft, flagRaised, handedIn, reviewersAsked, reviewersReady } from '../histories.js';

const flag = { section: 'what', severity: 'high', note: 'A place is named' } as const;

describe('flag privacy', () => {
  it('is done by a reviewer who may read it', () => {
    given(...reviewersReady)
      .when('flag-privacy', flag, cast.reviewer1)
      .then(flagRaised('high'));
  });

  it('gives each flag an id of its own', () => {
    given(...reviewersReady, flagRaised('low'))
      .when('flag-privacy', { ...flag, section: 'files' }, cast.reviewer1)
      .then({
        type: 'PrivacyFlagRaised',
        data: { ...flag, flag: 'files:raised:2', section: 'files', by: 'reviewer-1' },
      });
  });

  it('is not for those who may not read it', () => {
    given(...reviewersAsked)
      .when('flag-privacy', flag, cast.reviewer1)
      .isNotAllowed();
    given(...draft)
      .when('flag-privacy', flag, cast.secretariat1)
      .isNotAllowed();
    given(...handedIn)
      .when('flag-privacy', flag, cast.administrator)
      .isNotAllowed();
  });

  it('names what is missing or strange', () => {
    given(...draft)
      .when('flag-privacy', { ...flag, section: 'reused' }, cast.author)
      .isBadInput('section');
    given(...draft)
      .when('flag-privacy', { ...flag, severity: 'medium' as 'low' }, cast.author)
      .isBadInput('severity');
    given(...draft)
      .when('flag-privacy', { ...flag, note: '' }, cast.author)
      .isBadInput('note');
    given(...draft)
      .when('flag-privacy', { ...flag, note: 'x'.repeat(2001) }, cast.author)
      .isBadInput('note');
  });
});
