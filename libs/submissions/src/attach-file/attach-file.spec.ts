import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, draft, handedIn } from '../histories.js';

const file = { id: 'f1', name: 'report.pdf', size: 10, mediaType: 'application/pdf', sha256: 'ab' };
const attached = (id: string) => ({ type: 'FileAttached', data: { file: { ...file, id } } }) as const;

describe('attach file', () => {
  it('adds a file', () => {
    given(...draft)
      .when('attach-file', { file }, cast.author)
      .then(attached('f1'));
  });

  it('refuses the same file again', () => {
    given(...draft, attached('f1'))
      .when('attach-file', { file }, cast.author)
      .refuses('already');
  });

  it('refuses the twenty-first', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => attached(`n${n}`));
    given(...draft, ...twenty)
      .when('attach-file', { file }, cast.author)
      .refuses('At most 20');
  });

  it.each([
    ['empty', { size: 0 }],
    ['too large', { size: 20 * 1024 * 1024 + 1 }],
    ['of a type that may carry programs', { mediaType: 'text/html' }],
    ['without a name', { name: '' }],
  ])('names a file that is %s', (_, wrong) => {
    given(...draft)
      .when('attach-file', { file: { ...file, ...wrong } }, cast.author)
      .isBadInput('file');
  });

  it('is for the author, while they write', () => {
    given(...draft)
      .when('attach-file', { file }, cast.coAuthor)
      .isNotAllowed();
    given(...handedIn)
      .when('attach-file', { file }, cast.author)
      .refuses();
  });
});
