import type { Kind, Recommendation } from './events.js';

export interface Criterion {
  id: string;
  /** A starred criterion must not be scored 0 in what is to be published. */
  starred: boolean;
}

const criterion = (id: string): Criterion => ({ id, starred: false });
const starred = (id: string): Criterion => ({ id, starred: true });

/** What a reviewer scores, in the order of the form: a union of the criteria that FAO, ILO/IPEC and PANORAMA publish. */
export const rubric: Criterion[] = [
  criterion('relevance'),
  criterion('effectiveness'),
  starred('human-rights'),
  criterion('gender'),
  criterion('age'),
  starred('do-no-harm'),
  criterion('participation'),
  criterion('replicability'),
  criterion('sustainability'),
  criterion('efficiency'),
  criterion('innovation'),
];

export const lowestScore = 0;
export const highestScore = 4;
export const recommendations: Recommendation[] = ['publish', 'minor-revision', 'major-revision', 'decline'];

/** How many assessments of the current round a decision needs. */
export const assessmentsNeeded: Record<Kind, number> = { practice: 2, experience: 1, resource: 0 };
