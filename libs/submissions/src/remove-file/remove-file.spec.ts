import { describe, it } from '@jest/globals';
import { given } from '../given.js';
import { cast, draft, handedIn } from '../histories.js';

const file = { id: 'f1', name: 'report.pdf', size: 10, mediaType: 'application/pdf', sha256: 'ab' };
const attached = { type: 'FileAttached', data: { file } } as const;

describe('remove file', () => {
  it('takes a file out', () => {
    given(...draft, attached)
      .when('remove-file', { file: 'f1' }, cast.author)
      .then({ type: 'FileRemoved', data: { file: 'f1' } });
  });

  it('refuses what is not attached', () => {
    given(...draft)
      .when('remove-file', { file: 'f1' }, cast.author)
      .refuses('No such file');
  });

  it('is for the author, while they write', () => {
    given(...draft, attached)
      .when('remove-file', { file: 'f1' }, cast.focalPoint)
      .isNotAllowed();
    given(...handedIn, attached)
      .when('remove-file', { file: 'f1' }, cast.author)
      .refuses();
  });
});
