import { Refused } from '#libs/event-store';
import { checkedPatch } from '../answers.js';
import type { Answer, Patch, SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';

const same = (one: Answer | null | undefined, other: Answer | null | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Saves a patch of one section, made on top of revision `base`; nothing happens where nothing changes. */
export const editSection = (
  { section, base, fields }: { section: string; base: number; fields: Patch },
  { kind, answers, revisions }: Submission,
): SubmissionEvent[] => {
  const patch = checkedPatch(kind, answers, section, fields);
  const revision = revisions[section] ?? 0;
  if (base !== revision)
    throw new Refused('This section was changed elsewhere meanwhile: load it again', 'changed-elsewhere');
  if (Object.entries(patch).every(([field, answer]) => same(answer, answers[section]?.[field]))) return [];
  return [{ type: 'SectionEdited', data: { section, revision: revision + 1, fields: patch } }];
};
