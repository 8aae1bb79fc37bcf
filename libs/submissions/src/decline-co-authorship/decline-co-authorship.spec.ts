import { describe, expect, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, coAuthorAsked } from '../histories.js';
import { visibleTo } from '../visible.js';

const { coAuthor } = cast;
const { id: account } = coAuthor;
const declined = { type: 'CoAuthorshipDeclined', data: { account } } as const;

describe('decline co-authorship', () => {
  it('closes it again to whoever was invited', () => {
    const story = given(...coAuthorAsked).when('decline-co-authorship', {}, coAuthor);
    story.then(declined);
    expect(visibleTo(story.state(), coAuthor)).toBe('nothing');
  });

  it('leaves the author free to ask again', () => {
    given(...coAuthorAsked, declined)
      .when('invite-co-author', { account: coAuthor }, cast.author)
      .then({ type: 'CoAuthorInvited', data: { account } });
  });

  it('is for the invited', () => {
    given(...coAuthorAsked, declined)
      .when('decline-co-authorship', {}, coAuthor)
      .isNotAllowed();
    given(...coAuthorAsked)
      .when('decline-co-authorship', {}, cast.reviewer3)
      .isNotAllowed();
  });
});
