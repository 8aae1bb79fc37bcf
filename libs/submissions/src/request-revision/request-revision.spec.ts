import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { assessed, cast, submitted } from '../histories.js';

const revisionRequested = { type: 'RevisionRequested', data: { by: 'secretariat-1', reason: 'Shorter' } } as const;

describe('request revision', () => {
  it('opens it to the author again, for the next round', () => {
    given(...assessed, revisionRequested)
      .when('submit', { consent: true, doNoHarm: true }, cast.author)
      .then(submitted(2));
  });
});
