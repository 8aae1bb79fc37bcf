import { openHighFlags } from './privacy.js';
import type { Assessment } from './events.js';
import { assessmentsNeeded, rubric } from './rubric.js';
import type { Submission } from './submission.js';
import type { Rule } from './who.js';

/** The assessments that a decision now may rest on: of this round, by reviewers who have not stepped back since. */
export const assessmentsThatCount = ({ assessments, round, reviewers }: Submission): Assessment[] =>
  assessments.filter((one) => one.round === round && reviewers[one.reviewer]?.status === 'accepted');

export const enoughAssessments: Rule = {
  sentence: 'the assessments of this round are in: two for a practice, one for an experience, none for a resource',
  code: 'assessments-lacking',
  holds: (state) => assessmentsThatCount(state).length >= assessmentsNeeded[state.kind],
};

export const nothingStarredIsZero: Rule = {
  sentence: 'no assessment scores a starred criterion 0',
  code: 'starred-zero',
  holds: (state) =>
    assessmentsThatCount(state).every(({ scores }) =>
      rubric.every(({ id, starred }) => !starred || scores[id]?.score !== 0),
    ),
};

export const noOpenHighFlag: Rule = {
  sentence: 'no high privacy flag is open',
  code: 'open-flags',
  holds: (state) => openHighFlags(state).length === 0,
};

export const notYetAssessed: Rule = {
  sentence: 'the reviewer has not assessed it in this round',
  code: 'already-assessed',
  holds: ({ assessments, round }, by) => !assessments.some((one) => one.round === round && one.reviewer === by.id),
};

export const notSuspended: Rule = {
  sentence: 'the entry is not suspended',
  code: 'suspended',
  holds: ({ entryStatus }) => entryStatus !== 'suspended',
};

export const notRetracted: Rule = {
  sentence: 'the entry is not retracted',
  code: 'retracted',
  holds: ({ entryStatus }) => entryStatus !== 'retracted',
};
