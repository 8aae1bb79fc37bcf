import type { Actor } from '#libs/accounts';
import type { Form, Kind, SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { currentEdition } from '../template.js';
import { oneOf } from '../texts.js';

const kinds: Kind[] = ['practice', 'experience', 'resource'];
export const forms: Form[] = ['full', 'snapshot'];

/** Begins a submission; it belongs to the organisation that the author works for today. */
export const startDraft = (input: { kind: Kind; form?: Form }, _: Submission, by: Actor): SubmissionEvent[] => {
  const kind = oneOf('kind', input.kind, kinds);
  const form = oneOf('form', input.form ?? 'full', forms);
  return [
    {
      type: 'DraftStarted',
      data: { kind, form, edition: currentEdition, author: by.id, organisation: by.organisation },
    },
  ];
};
