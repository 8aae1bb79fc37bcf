import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from '../events.js';
import { verbsOpenTo } from '../decide.js';
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

describe('decline', () => {
  it('is done by the secretariat or the chair, with a reason', () => {
    given(...assessed)
      .when('decline', because, secretariat1)
      .then({ type: 'Declined', data: { by: 'secretariat-1', stage: 'decision', ...because } });
    given(...assessed)
      .when('decline', because, cast.chair)
      .then({ type: 'Declined', data: { by: 'chair', stage: 'decision', ...because } });
  });

  it('waits for the assessments of this round', () => {
    given(...reviewersReady, assessedBy(cast.reviewer1))
      .when('decline', because, secretariat1)
      .refuses('assessments');
    const again = [revisionRequested, submitted(2), cleared, screenedIn];
    given(...assessed, ...again)
      .when('decline', because, secretariat1)
      .refuses('assessments');
  });

  it("is never done by an author, one of an author's organisation, or a reviewer of it", () => {
    const decide = (by: Actor, ...more: SubmissionEvent[]) => given(...assessed, ...more).when('decline', because, by);
    decide({ ...cast.author, organisation: 'unodc', roles: ['secretariat'] }).isNotAllowed();
    decide(cast.ownSecretariat).isNotAllowed();
    decide({ ...cast.chair, organisation: 'iom' }).isNotAllowed();
    decide({ ...cast.reviewer1, roles: ['reviewer', 'secretariat'] }).isNotAllowed();
    decide(cast.secretariat2, invitedTo(cast.secretariat2), conflictOf(cast.secretariat2)).isNotAllowed();
    decide(cast.reviewer3).isNotAllowed();
  });

  it('is the end', () => {
    const state = given(...assessed)
      .when('decline', { reason: 'It harms.' }, secretariat1)
      .state();
    expect([state.status, verbsOpenTo(state, cast.author)]).toEqual(['declined', []]);
  });

  it('is done in review', () => {
    given(...approved)
      .when('decline', because, secretariat1)
      .refuses();
  });

  it('needs a reason of at most 2000 characters', () => {
    given(...assessed)
      .when('decline', { reason: ' ' }, secretariat1)
      .isBadInput('reason');
    given(...assessed)
      .when('decline', { reason: 'x'.repeat(2001) }, secretariat1)
      .isBadInput('reason');
  });
});
