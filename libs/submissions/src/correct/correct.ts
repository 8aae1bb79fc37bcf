import type { Actor } from '#libs/accounts';
import { BadInput, type FieldError, Refused } from '#libs/event-store';
import { checkedPatch } from '../answers.js';
import type { Answers, CorrectionKind, Kind, Patch, SubmissionEvent } from '../events.js';
import { impersonal, screen } from '../privacy.js';
import { patched, type Submission } from '../submission.js';
import { missing, sectionOf } from '../template.js';
import { oneOf } from '../texts.js';

const correctionKinds: CorrectionKind[] = ['erratum', 'addendum', 'update'];

interface Correction {
  kind: CorrectionKind;
  /** What readers are told of it. */
  note: string;
  section: string;
  fields: Patch;
}

/** Corrects a published entry where everyone can see it: what stays must still be complete, open, and tell of no person. */
export const correct = (input: Correction, state: Submission, by: Actor): SubmissionEvent[] => {
  const { section } = input;
  const kind = oneOf('kind', input.kind, correctionKinds);
  const note = impersonal('note', input.note);
  const before = state.entry?.answers ?? {};
  const fields = checkedPatch(state.kind, before, section, input.fields);
  if (Object.keys(fields).length === 0)
    throw new BadInput([{ field: 'fields', message: 'Nothing is corrected', code: 'nothing-corrected' }]);
  const after = patched(before, section, fields);
  const errors = [
    ...notPublic(state.kind, section, fields),
    ...stillMissing(state, section, after),
    ...beyondSnapshot(state, input),
  ];
  if (errors.length) throw new BadInput(errors);
  if (tellsOfAPerson(state, after))
    throw new Refused('The corrected text may tell who a person is', 'tells-of-a-person');
  return [{ type: 'Corrected', data: { by: by.id, kind, note, section, fields } }];
};

const notPublic = (kind: Kind, section: string, fields: Patch): FieldError[] =>
  (sectionOf(kind, section)?.fields ?? [])
    .filter(({ id, confidential }) => confidential && id in fields)
    .map(({ id }) => ({
      field: `fields.${id}`,
      message: 'This is for members only and not published',
      code: 'members-only',
    }));

const stillMissing = ({ kind, entry }: Submission, section: string, after: Answers): FieldError[] =>
  missing(kind, entry?.form ?? 'full', after)
    .filter(({ field }) => field.startsWith(`${section}.`))
    .map(({ field, ...reason }) => ({ field: field.replace(section, 'fields'), ...reason }));

const beyondSnapshot = ({ entry }: Submission, { section, fields }: Correction): FieldError[] =>
  entry?.form === 'snapshot' && section === 'evidence' && 'level' in fields
    ? [
        {
          field: 'fields.level',
          message: 'A snapshot is promising: start a new version to show more',
          code: 'snapshot',
        },
      ]
    : [];

const tellsOfAPerson = ({ resolved }: Submission, after: Answers): boolean =>
  screen(after).some(({ id, severity }) => severity === 'high' && resolved[id] === undefined);
