import type { Actor } from '#libs/accounts';
import { BadInput, Refused } from '#libs/event-store';
import { assessmentsThatCount } from '../conditions.js';
import { contentMark } from '../content-mark.js';
import type { Answers, Kind, PublishedContent, SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { sectionOf, withoutConfidential } from '../template.js';

/** How the public numbers of each kind begin. */
export const numberPrefix: Record<Kind, string> = { practice: 'GP', experience: 'EX', resource: 'RE' };

/** Puts before the public exactly what was seen; the first version gets a number, which all later ones keep. */
export const publish = (
  { seen, number }: { seen: string; number?: string },
  state: Submission,
  by: Actor,
): SubmissionEvent[] => {
  if (seen !== contentMark(state))
    throw new Refused('This is not what was shown: look at it again before publishing', 'not-what-was-shown');
  const data = { by: by.id, number: numberOf(state, number), version: (state.entry?.version ?? 0) + 1 };
  return [{ type: 'Published', data: { ...data, content: publicContent(state) } }];
};

function numberOf({ entry, kind }: Submission, number = ''): string {
  const fits = new RegExp(`^${numberPrefix[kind]}-\\d{4}-\\d{4,6}$`).test(number);
  if (!entry && !fits)
    throw new BadInput([{ field: 'number', message: `Not the number of a ${kind}`, code: 'unexpected' }]);
  return entry?.number ?? number;
}

/** What everyone would see of the working copy if it were published now: the preview and the event are made by this. */
export function publicContent(state: Submission): PublishedContent {
  const { kind, form, edition, answers, files } = state;
  const assessments = assessmentsThatCount(state);
  return {
    kind,
    form,
    edition,
    answers: levelled(state, withoutConfidential(kind, answers)),
    files,
    notes: assessments.flatMap(({ publicNote }) => publicNote ?? []),
    ...(assessments.some(({ sample }) => sample) && { sample: true }),
  };
}

/** A snapshot has not shown enough to be more than promising. */
const levelled = ({ kind, form }: Submission, answers: Answers): Answers =>
  form === 'snapshot' && sectionOf(kind, 'evidence')
    ? { ...answers, evidence: { ...answers.evidence, level: 'promising' } }
    : answers;
