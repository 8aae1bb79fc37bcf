import { BadInput, type Reason, Refused } from '#libs/event-store';
import type { AttachedFile, SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { given, oneOf } from '../texts.js';

/** Bytes. */
export const largestFile = 10 * 1024 * 1024;
export const tooLarge: Reason = { message: 'At most 10 MB', code: 'too-large' };
export const mostFiles = 20;
/** Pictures and office files wait until what they carry unseen can be taken out of them. */
export const mediaTypes = ['application/pdf', 'text/csv', 'text/plain'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Adds a file that is already kept; only what it is goes into the event. */
export const attachFile = ({ file }: { file: AttachedFile }, { files }: Submission): SubmissionEvent[] => {
  if (files.some(({ id }) => id === file.id)) throw new Refused('This file is already attached', 'already-attached');
  if (files.length >= mostFiles)
    throw new Refused(`At most ${mostFiles} files can be attached`, 'too-many-files', { most: mostFiles });
  const fits = Number.isInteger(file.size) && file.size > 0 && file.size <= largestFile;
  const message = `A file holds from 1 to ${largestFile} bytes`;
  if (!fits) throw new BadInput([{ field: 'file', message, code: 'unexpected' }]);
  const name = given('file', file.name, 200);
  const mediaType = oneOf('file', file.mediaType, mediaTypes);
  return [{ type: 'FileAttached', data: { file: { ...file, name, mediaType } } }];
};
