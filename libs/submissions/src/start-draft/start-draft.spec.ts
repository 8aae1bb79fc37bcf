import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, started } from '../histories.js';

describe('start draft', () => {
  it('begins a draft of the author and the organisation they work for', () => {
    given().when('start-draft', { kind: 'practice' }, cast.author).then(started());
  });

  it('takes the short form too, and focal points as authors', () => {
    const { focalPoint } = cast;
    given()
      .when('start-draft', { kind: 'resource', form: 'snapshot' }, focalPoint)
      .then(started('resource', 'snapshot', focalPoint));
  });

  it('is for nobody else', () => {
    given().when('start-draft', { kind: 'practice' }, cast.reviewer1).isNotAllowed();
    given().when('start-draft', { kind: 'practice' }, cast.administrator).isNotAllowed();
  });

  it('refuses to begin what was begun', () => {
    given(started()).when('start-draft', { kind: 'practice' }, cast.author).refuses('is draft');
  });

  it('names a kind or a form that there is not', () => {
    given()
      .when('start-draft', { kind: 'poem' as 'practice' }, cast.author)
      .isBadInput('kind');
    given()
      .when('start-draft', { kind: 'practice', form: 'long' as 'full' }, cast.author)
      .isBadInput('form');
  });
});
