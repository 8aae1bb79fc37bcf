import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, draft, handedIn } from '../histories.js';

const account = cast.coAuthor;
const invited = { type: 'CoAuthorInvited', data: { account: account.id, organisation: account.organisation } } as const;

describe('invite co-author', () => {
  it('lets a colleague of any organisation write too', () => {
    given(...draft)
      .when('invite-co-author', { account }, cast.author)
      .then(invited);
  });

  it('refuses who is an author already', () => {
    given(...draft, invited)
      .when('invite-co-author', { account }, cast.author)
      .refuses('already');
    given(...draft)
      .when('invite-co-author', { account: cast.author }, cast.author)
      .refuses('already');
  });

  it('is for the author of a draft', () => {
    given(...draft, invited)
      .when('invite-co-author', { account: cast.reviewer3 }, account)
      .isNotAllowed();
    given(...handedIn)
      .when('invite-co-author', { account }, cast.author)
      .refuses();
  });
});
