import { describe, it } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import { given } from '../given.js';
import {
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
} from '../histories.js';

const { secretariat1 } = cast;
const because = { reason: 'It helps.' };
const revisionRequested = { type: 'RevisionRequested', data: { by: 'secretariat-1', reason: 'Shorter' } } as const;

describe('request revision', () => {
  it('is done by the secretariat or the chair, with a reason', () => {
    given(...assessed)
      .when('request-revision', because, secretariat1)
      .then({ type: 'RevisionRequested', data: { by: 'secretariat-1', ...because } });
    given(...assessed)
      .when('request-revision', because, cast.chair)
      .then({ type: 'RevisionRequested', data: { by: 'chair', ...because } });
  });

  it('waits for the assessments of this round', () => {
    given(...reviewersReady, assessedBy(cast.reviewer1))
      .when('request-revision', because, secretariat1)
      .refuses('assessments');
    const again = [revisionRequested, submitted(2), cleared, screenedIn];
    given(...assessed, ...again)
      .when('request-revision', because, secretariat1)
      .refuses('assessments');
  });

  it("is never done by an author, one of an author's organisation, or a reviewer of it", () => {
    const decide = (by: Actor, ...more: SubmissionEvent[]) =>
      given(...assessed, ...more).when('request-revision', because, by);
    decide({ ...cast.author, organisation: 'unodc', roles: ['secretariat'] }).isNotAllowed();
    decide(cast.ownSecretariat).isNotAllowed();
    decide({ ...cast.chair, organisation: 'iom' }).isNotAllowed();
    decide({ ...cast.reviewer1, roles: ['reviewer', 'secretariat'] }).isNotAllowed();
    decide(cast.secretariat2, invitedTo(cast.secretariat2), conflictOf(cast.secretariat2)).isNotAllowed();
    decide(cast.reviewer3).isNotAllowed();
  });

  it('opens it to the author again, for the next round', () => {
    given(...assessed, revisionRequested)
      .when('submit', { consent: true, doNoHarm: true }, cast.author)
      .then(submitted(2));
  });

  it('is done in review', () => {
    given(...approved)
      .when('request-revision', because, secretariat1)
      .refuses();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...assessed)
      .when('request-revision', { reason: ' ' }, secretariat1)
      .isBadInput('reason');
    given(...assessed)
      .when('request-revision', { reason: 'x'.repeat(2001) }, secretariat1)
      .isBadInput('reason');
  });
});
