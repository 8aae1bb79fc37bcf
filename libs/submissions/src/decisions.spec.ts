import { describe, it } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import type { SubmissionEvent } from './events.js';
import { given } from './given.js';
import {
  approved,
  approvedBy,
  assessed,
  assessedBy,
  cast,
  cleared,
  conflictOf,
  invitedTo,
  reviewersReady,
  screenedIn,
  submitted,
} from './histories.js';

const { secretariat1 } = cast;
const because = { reason: 'It helps.' };
const revisionRequested = { type: 'RevisionRequested', data: { by: 'secretariat-1', reason: 'Shorter' } } as const;

const decisions: ['approve' | 'request-revision' | 'decline', (by: Actor) => SubmissionEvent][] = [
  ['approve', approvedBy],
  ['request-revision', ({ id }) => ({ type: 'RevisionRequested', data: { by: id, ...because } })],
  ['decline', ({ id }) => ({ type: 'Declined', data: { by: id, stage: 'decision', ...because } })],
];

describe.each(decisions)('to %s', (verb, decided) => {
  it('is for the secretariat or the chair, with a reason', () => {
    for (const by of [secretariat1, cast.chair])
      given(...assessed)
        .when(verb, because, by)
        .then(decided(by));
  });

  it('waits for the assessments of this round', () => {
    given(...reviewersReady, assessedBy(cast.reviewer1))
      .when(verb, because, secretariat1)
      .refuses('assessments');
    given(...assessed, revisionRequested, submitted(2), cleared, screenedIn)
      .when(verb, because, secretariat1)
      .refuses('assessments');
  });

  it("is never for an author, one of an author's organisation, or a reviewer of it", () => {
    const decide = (by: Actor, ...more: SubmissionEvent[]) => given(...assessed, ...more).when(verb, because, by);
    decide({ ...cast.author, organisation: 'unodc', roles: ['secretariat'] }).isNotAllowed();
    decide(cast.ownSecretariat).isNotAllowed();
    decide({ ...cast.chair, organisation: 'iom' }).isNotAllowed();
    decide({ ...cast.reviewer1, roles: ['reviewer', 'secretariat'] }).isNotAllowed();
    decide(cast.secretariat2, invitedTo(cast.secretariat2), conflictOf(cast.secretariat2)).isNotAllowed();
    decide(cast.reviewer3).isNotAllowed();
  });

  it('is done in review', () => {
    given(...approved)
      .when(verb, because, secretariat1)
      .refuses();
  });

  it('needs a reason of at most 2000 characters', () => {
    for (const reason of [' ', 'x'.repeat(2001)])
      given(...assessed)
        .when(verb, { reason }, secretariat1)
        .isBadInput('reason');
  });
});
