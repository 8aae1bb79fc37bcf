import { describe, it } from '@jest/globals';
import type { Kind } from '../events.js';
import { given } from '../given.js';
import {
  acceptedBy,
  assessed,
  assessedBy,
  cast,
  cleared,
  invitedTo,
  reviewersReady,
  screenedIn,
  submitted,
  approvedBy,
  completeAnswers,
  flagRaised,
  scoresOf,
  started,
  written,
} from '../histories.js';

const { secretariat1 } = cast;
const because = { reason: 'It helps.' };

describe('approve', () => {
  it('needs two assessments of a practice, one of an experience, none of a resource', () => {
    const reviewing = (kind: Kind) => [
      started(kind),
      ...written(completeAnswers[kind]),
      submitted(),
      cleared,
      screenedIn,
    ];
    given(...reviewing('resource'))
      .when('approve', because, secretariat1)
      .then(approvedBy(secretariat1));
    given(...reviewing('experience'))
      .when('approve', because, secretariat1)
      .refuses('assessments');
    const reviewed = [invitedTo(cast.reviewer1), acceptedBy(cast.reviewer1), assessedBy(cast.reviewer1)];
    given(...reviewing('experience'), ...reviewed)
      .when('approve', because, secretariat1)
      .then(approvedBy(secretariat1));
  });

  it.each(['do-no-harm', 'human-rights'])('refuses where %s was scored 0', (criterion) => {
    const scores = { ...scoresOf(3), [criterion]: { score: 0 } };
    given(...reviewersReady, assessedBy(cast.reviewer1), assessedBy(cast.reviewer2, { scores }))
      .when('approve', because, secretariat1)
      .refuses('starred');
  });

  it('passes over a 0 of another criterion', () => {
    const scores = { ...scoresOf(3), innovation: { score: 0 } };
    given(...reviewersReady, assessedBy(cast.reviewer1), assessedBy(cast.reviewer2, { scores }))
      .when('approve', because, secretariat1)
      .then(approvedBy(secretariat1));
  });

  it('refuses with an open high privacy flag, but not with a low one', () => {
    given(...assessed, flagRaised('high'))
      .when('approve', because, secretariat1)
      .refuses('privacy flag');
    given(...assessed, flagRaised('low'))
      .when('approve', because, secretariat1)
      .then(approvedBy(secretariat1));
  });

  it('refuses where a note to readers tells who someone is', () => {
    const told = assessedBy(cast.reviewer2, { publicNote: 'Ask sample@sample.invalid' });
    given(...reviewersReady, assessedBy(cast.reviewer1), told)
      .when('approve', because, secretariat1)
      .refuses('privacy flag');
  });
});
