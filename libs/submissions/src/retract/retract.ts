import type { Actor } from '#libs/accounts';
import type { RetractionReason, SubmissionEvent } from '../events.js';
import { impersonal } from '../privacy.js';
import type { Submission } from '../submission.js';
import { oneOf } from '../texts.js';

export const retractionReasons: RetractionReason[] = [
  'harm',
  'consent-withdrawn',
  'inaccurate',
  'duplicate',
  'rights',
  'other',
];

/** Takes an entry back for ever; a tombstone with the public reason stays in its place. */
export const retract = (
  { category, publicReason }: { category: RetractionReason; publicReason: string },
  _: Submission,
  by: Actor,
): SubmissionEvent[] => {
  const why = {
    category: oneOf('category', category, retractionReasons),
    publicReason: impersonal('publicReason', publicReason),
  };
  return [{ type: 'Retracted', data: { by: by.id, ...why } }];
};
