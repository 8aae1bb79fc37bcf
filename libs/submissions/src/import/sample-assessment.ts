import type { Assessment } from '../events.js';
import { fnv } from '../privacy.js';
import { rubric } from '../rubric.js';

/** Most of what is submitted is fair to good; nothing is at 0, which would stop a publication. */
const likely = [1, 2, 2, 3, 3, 3, 3, 4];

export const sampleNote =
  'Sample assessment, made up for the demonstration: no expert has reviewed this entry, and the scores mean nothing.';

/** An assessment that nobody made, the same whenever it is asked for, and marked as a sample wherever it is shown. */
export function sampleAssessment(record: string, reviewer: number): Omit<Assessment, 'round' | 'reviewer'> {
  const scored = rubric.map(({ id, starred }) => {
    const drawn = likely[Number.parseInt(fnv(`${record} ${reviewer} ${id}`), 16) % likely.length] ?? 2;
    return [id, { score: starred ? Math.max(drawn, 2) : drawn, comment: 'Sample comment.' }];
  });
  return {
    scores: Object.fromEntries(scored),
    comments: {},
    recommendation: 'publish',
    // One note is enough for readers, however many assessments there are.
    ...(reviewer === 0 && { publicNote: sampleNote }),
    sample: true,
  };
}
