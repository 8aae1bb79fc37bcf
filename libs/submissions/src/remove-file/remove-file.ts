import { Refused } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

/** Takes a file out of the working copy; the versions published with it keep it. */
export const removeFile = ({ file }: { file: string }, { files }: Submission): SubmissionEvent[] => {
  if (!files.some(({ id }) => id === file)) throw new Refused('No such file is attached', 'no-such-file');
  return [{ type: 'FileRemoved', data: { file } }];
};
