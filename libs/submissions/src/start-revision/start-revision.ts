import type { Form, SubmissionEvent } from '../events.js';
import { forms } from '../start-draft/start-draft.js';
import type { Submission } from '../submission.js';
import { oneOf } from '../texts.js';

/** Begins a new version of a published entry, in the same form unless told; the entry stays as it is meanwhile. */
export const startRevision = (input: { form?: Form }, { form }: Submission): SubmissionEvent[] => [
  { type: 'RevisionStarted', data: { form: oneOf('form', input.form ?? form, forms) } },
];
