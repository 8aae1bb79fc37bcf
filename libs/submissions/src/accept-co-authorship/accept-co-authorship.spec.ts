import { describe, expect, it } from '@jest/globals';
import { given, stateAfter } from '../given.js';
import { cast, coAuthorAsked, draft, submitted } from '../histories.js';
import { mayReview } from '../who.js';

const { coAuthor } = cast;
const { id: account, organisation } = coAuthor;
const joined = { type: 'CoAuthorshipAccepted', data: { account, organisation } } as const;

describe('accept co-authorship', () => {
  it('makes whoever was invited an author, and their organisation one that does not judge', () => {
    const story = given(...coAuthorAsked).when('accept-co-authorship', {}, coAuthor);
    story.then(joined);
    expect(story.state()).toMatchObject({ coAuthors: [account], invitedCoAuthors: [] });
    const colleague = { id: 'colleague', organisation, roles: ['reviewer' as const] };
    expect([mayReview(stateAfter(...coAuthorAsked), colleague), mayReview(story.state(), colleague)]).toEqual([
      true,
      false,
    ]);
  });

  it('is for the invited, once', () => {
    given(...draft)
      .when('accept-co-authorship', {}, coAuthor)
      .isNotAllowed();
    given(...coAuthorAsked)
      .when('accept-co-authorship', {}, cast.author)
      .isNotAllowed();
    given(...coAuthorAsked, joined)
      .when('accept-co-authorship', {}, coAuthor)
      .isNotAllowed();
  });

  it('ends with the draft: whoever reviews it by then is not to become an author', () => {
    given(...coAuthorAsked, submitted(1))
      .when('accept-co-authorship', {}, coAuthor)
      .isNotAllowed();
  });
});
