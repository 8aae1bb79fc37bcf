import type { Submission } from './submission.js';

/**
 * Stands for what would be published now: how often each section was edited, the files, the round. Shown with the
 * preview and sent back with `publish`, so that what was seen is what is published.
 */
export function contentMark({ revisions, files, round }: Submission): string {
  const sections = Object.entries(revisions).map(([section, revision]) => `${section}.${revision}`);
  return [`round.${round}`, ...sections.toSorted(), ...files.map(({ id }) => id).toSorted()].join('+');
}
