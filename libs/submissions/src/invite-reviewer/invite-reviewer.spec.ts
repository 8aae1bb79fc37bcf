import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import {
  acceptedBy,
  assessedBy,
  cast,
  cleared,
  conflictOf,
  draft,
  inReview,
  invitedTo,
  leftHouse,
  reviewersAsked,
  screenedIn,
  submitted,
} from '../histories.js';

const { reviewer1, reviewer3, secretariat1 } = cast;

describe('invite reviewer', () => {
  it('asks an expert, by a day to come', () => {
    given(...inReview)
      .when('invite-reviewer', { account: reviewer1, due: '2026-11-23' }, secretariat1)
      .then({ type: 'ReviewerInvited', data: { reviewer: 'reviewer-1', organisation: 'ilo', due: '2026-11-23' } });
  });

  it.each(['2026-11-22', '2026-13-01', 'soon', '23 November 2026'])('names the day %s', (due) => {
    given(...inReview)
      .when('invite-reviewer', { account: reviewer1, due }, secretariat1)
      .isBadInput('due');
  });

  it('refuses who has not the role, or is of the organisation of an author', () => {
    given(...inReview)
      .when('invite-reviewer', { account: cast.chair }, secretariat1)
      .refuses('role');
    given(...inReview)
      .when('invite-reviewer', { account: cast.ownReviewer }, secretariat1)
      .refuses('organisation');
    const coAuthor = { type: 'CoAuthorInvited', data: { account: 'co', organisation: 'ilo' } } as const;
    given(...draft, coAuthor, submitted(), cleared, screenedIn)
      .when('invite-reviewer', { account: reviewer1 }, secretariat1)
      .refuses('organisation');
  });

  it('refuses an author', () => {
    const account = { ...cast.author, organisation: 'elsewhere', roles: ['reviewer' as const] };
    given(...inReview)
      .when('invite-reviewer', { account }, secretariat1)
      .refuses('role');
  });

  it('refuses who declared an interest', () => {
    given(...inReview, invitedTo(reviewer3), conflictOf(reviewer3))
      .when('invite-reviewer', { account: reviewer3 }, secretariat1)
      .refuses('interest');
  });

  it('refuses who is invited already', () => {
    const again = { account: reviewer1 };
    given(...reviewersAsked)
      .when('invite-reviewer', again, secretariat1)
      .refuses('already');
    given(...reviewersAsked, acceptedBy(reviewer1))
      .when('invite-reviewer', again, secretariat1)
      .refuses('already');
  });

  it('refuses who stepped back after an assessment in this round, so that it does not count again', () => {
    const released = { type: 'ReviewerReleased', data: { reviewer: 'reviewer-1', reason: 'No time' } } as const;
    given(...reviewersAsked, acceptedBy(reviewer1), released)
      .when('invite-reviewer', { account: reviewer1 }, secretariat1)
      .then(invitedTo(reviewer1));
    given(...reviewersAsked, acceptedBy(reviewer1), assessedBy(reviewer1), released)
      .when('invite-reviewer', { account: reviewer1 }, secretariat1)
      .refuses('stepped back');
  });

  it('is for the secretariat, in review', () => {
    given(...inReview)
      .when('invite-reviewer', { account: reviewer1 }, cast.chair)
      .isNotAllowed();
    given(...leftHouse)
      .when('invite-reviewer', { account: reviewer1 }, secretariat1)
      .refuses();
  });
});
