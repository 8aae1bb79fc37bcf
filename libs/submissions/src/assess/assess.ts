import type { Actor } from '#libs/accounts';
import { BadInput, type FieldError } from '#libs/event-store';
import type { Assessment, SubmissionEvent } from '../events.js';
import { highestScore, lowestScore, recommendations, rubric } from '../rubric.js';
import type { Submission } from '../submission.js';
import { sectionOf } from '../template.js';
import { oneOf, optional } from '../texts.js';

type Scores = Assessment['scores'];

/** Hands in what a reviewer thinks, once a round: every criterion scored, comments by section, a recommendation. */
export const assess = (
  input: Omit<Assessment, 'round' | 'reviewer'>,
  { kind, round }: Submission,
  by: Actor,
): SubmissionEvent[] => {
  const comments = commented('comments', input.comments ?? {}, (id) => sectionOf(kind, id) !== undefined);
  const assessment: Assessment = {
    round,
    reviewer: by.id,
    scores: scored(input.scores ?? {}),
    comments,
    recommendation: oneOf('recommendation', input.recommendation, recommendations),
    publicNote: optional('publicNote', input.publicNote),
    confidential: optional('confidential', input.confidential),
    ...(input.sample === true && { sample: true }),
  };
  return [{ type: 'AssessmentSubmitted', data: assessment }];
};

const isScore = (score: unknown) =>
  typeof score === 'number' && Number.isInteger(score) && score >= lowestScore && score <= highestScore;

/** Every criterion of the rubric with a whole score, and no other. */
function scored(scores: Scores): Scores {
  const unknown = Object.keys(scores).filter((id) => !rubric.some((criterion) => criterion.id === id));
  const errors: FieldError[] = [
    ...unknown.map((id) => ({
      field: `scores.${id.slice(0, 60)}`,
      message: 'The rubric has no such criterion',
      code: 'unexpected',
    })),
    ...rubric
      .filter(({ id }) => !isScore(scores[id]?.score))
      .map(({ id }) => ({
        field: `scores.${id}.score`,
        message: `A whole number from ${lowestScore} to ${highestScore}`,
        code: 'score',
        values: { lowest: lowestScore, highest: highestScore },
      })),
  ];
  if (errors.length) throw new BadInput(errors);
  return Object.fromEntries(
    Object.entries(scores).map(([id, { score, comment }]) => {
      const said = optional(`scores.${id}.comment`, comment);
      return [id, said ? { score, comment: said } : { score }];
    }),
  );
}

/** Comments that say something, each on a section that there is. */
function commented(field: string, comments: Record<string, string>, exists: (id: string) => boolean) {
  const unknown = Object.keys(comments).find((id) => !exists(id));
  if (unknown !== undefined)
    throw new BadInput([
      { field: `${field}.${unknown.slice(0, 60)}`, message: 'There is no such section', code: 'unexpected' },
    ]);
  const said = Object.entries(comments).map(([id, text]) => [id, optional(`${field}.${id}`, text)] as const);
  return Object.fromEntries(said.filter((one): one is [string, string] => one[1] !== undefined));
}
