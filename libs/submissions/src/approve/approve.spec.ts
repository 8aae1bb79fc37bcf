import { describe, it } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import type { Kind, SubmissionEvent } from '../events.js';
import { given } from '../given.js';
import {
  acceptedBy,
  approved,
  assessed,
  assessedBy,
  cast,
  cleared,
  conflictOf,
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
const revisionRequested = { type: 'RevisionRequested', data: { by: 'secretariat-1', reason: 'Shorter' } } as const;

describe('approve', () => {
  it('is done by the secretariat or the chair, with a reason', () => {
    given(...assessed)
      .when('approve', because, secretariat1)
      .then(approvedBy(secretariat1));
    given(...assessed)
      .when('approve', because, cast.chair)
      .then(approvedBy(cast.chair));
  });

  it('waits for the assessments of this round', () => {
    given(...reviewersReady, assessedBy(cast.reviewer1))
      .when('approve', because, secretariat1)
      .refuses('assessments');
    const again = [revisionRequested, submitted(2), cleared, screenedIn];
    given(...assessed, ...again)
      .when('approve', because, secretariat1)
      .refuses('assessments');
  });

  it("is never done by an author, one of an author's organisation, or a reviewer of it", () => {
    const decide = (by: Actor, ...more: SubmissionEvent[]) => given(...assessed, ...more).when('approve', because, by);
    decide({ ...cast.author, organisation: 'unodc', roles: ['secretariat'] }).isNotAllowed();
    decide(cast.ownSecretariat).isNotAllowed();
    decide({ ...cast.chair, organisation: 'iom' }).isNotAllowed();
    decide({ ...cast.reviewer1, roles: ['reviewer', 'secretariat'] }).isNotAllowed();
    decide(cast.secretariat2, invitedTo(cast.secretariat2), conflictOf(cast.secretariat2)).isNotAllowed();
    decide(cast.reviewer3).isNotAllowed();
  });

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

  it('is done in review', () => {
    given(...approved)
      .when('approve', because, secretariat1)
      .refuses();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...assessed)
      .when('approve', { reason: ' ' }, secretariat1)
      .isBadInput('reason');
    given(...assessed)
      .when('approve', { reason: 'x'.repeat(2001) }, secretariat1)
      .isBadInput('reason');
  });
});
