import type { Actor } from '#libs/accounts';
import { BadInput, type FieldError, Refused } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { openFlags } from '../privacy.js';
import type { Submission } from '../submission.js';
import { missing } from '../template.js';
import { focalPoint } from '../who.js';

export interface Statements {
  consent: true;
  doNoHarm: true;
  /** Whether the practice that an experience names by number is published: looked up by the application. */
  practiceKnown?: boolean;
}

/** Hands a complete draft in. A focal point who is the author clears it by that. */
export const submit = (input: Statements, state: Submission, by: Actor): SubmissionEvent[] => {
  const errors = [
    ...unsigned(input),
    ...missing(state.kind, state.form, state.answers),
    ...unknownPractice(input, state),
  ];
  if (errors.length) throw new BadInput(errors);
  if (openFlags(state).length)
    throw new Refused('Resolve every open privacy flag first, each with a reason', 'open-flags');
  const submitted: SubmissionEvent = {
    type: 'Submitted',
    data: { round: state.round + 1, consent: true, doNoHarm: true },
  };
  return focalPoint.holds(state, by) ? [submitted, { type: 'Cleared', data: { by: by.id } }] : [submitted];
};

const unsigned = (input: Statements): FieldError[] =>
  (['consent', 'doNoHarm'] as const)
    .filter((statement) => input[statement] !== true)
    .map((field) => ({ field, message: 'This statement must be signed', code: 'unsigned' }));

const unknownPractice = ({ practiceKnown }: Statements, { answers }: Submission): FieldError[] =>
  answers.reused?.number !== undefined && practiceKnown !== true
    ? [{ field: 'reused.number', message: 'No published practice has this number', code: 'unknown-practice' }]
    : [];
