import { describe, expect, it } from '@jest/globals';
import { given, stateAfter } from '../given.js';
import { cast, draft, handedIn } from '../histories.js';

const account = cast.coAuthor;
const { organisation } = account;
const invited = { type: 'CoAuthorInvited', data: { account: account.id } } as const;
const joined = { type: 'CoAuthorshipAccepted', data: { account: account.id, organisation } } as const;

describe('invite co-author', () => {
  it('asks a colleague of any organisation to write too, as often as the author likes', () => {
    given(...draft)
      .when('invite-co-author', { account }, cast.author)
      .then(invited);
    given(...draft, invited)
      .when('invite-co-author', { account }, cast.author)
      .then(invited);
  });

  it('does the same where nobody has the address', () => {
    given(...draft)
      .when('invite-co-author', { account: null }, cast.author)
      .then({ type: 'CoAuthorInvited', data: {} });
  });

  it('makes nobody an author who was not asked', () => {
    const { coAuthors, organisations } = stateAfter(...draft, invited);
    expect([coAuthors, organisations]).toEqual([[], [cast.author.organisation]]);
  });

  it('made a co-author at once before they were asked, as its events still say', () => {
    const old = { type: 'CoAuthorInvited', data: { account: account.id, organisation } } as const;
    expect(stateAfter(...draft, old)).toMatchObject({ coAuthors: [account.id], invitedCoAuthors: [] });
  });

  it('refuses who is an author already', () => {
    given(...draft, invited, joined)
      .when('invite-co-author', { account }, cast.author)
      .refuses('already');
    given(...draft)
      .when('invite-co-author', { account: cast.author }, cast.author)
      .refuses('already');
  });

  it('is for the author of a draft', () => {
    given(...draft, invited, joined)
      .when('invite-co-author', { account: cast.reviewer3 }, account)
      .isNotAllowed();
    given(...handedIn)
      .when('invite-co-author', { account }, cast.author)
      .refuses();
  });
});
