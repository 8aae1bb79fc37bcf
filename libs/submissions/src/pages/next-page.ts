import type { Kind } from '../events.js';
import type { Verb } from '../lifecycle.js';
import { templates } from '../sections.js';

/** Verbs after which one goes on working on the same submission. */
const staying: Verb[] = [
  ...([
    'attach-file',
    'remove-file',
    'invite-co-author',
    'accept-co-authorship',
    'flag-privacy',
    'resolve-flag',
    'submit',
  ] as const),
  ...(['start-revision', 'withdraw', 'correct', 'suspend', 'reinstate', 'retract', 'reconfirm'] as const),
];

interface Sent {
  /** That was saved. */
  section?: unknown;
  /** `list`: back to the list of sections. */
  next?: unknown;
}

/** Where the person works next, after something was done: the next section, the same submission, or the queue it came from. */
export function nextPage(verb: Verb, { id, kind }: { id: string; kind: Kind }, { section, next }: Sent = {}): string {
  const here = `/submissions/${id}`;
  if (verb === 'edit-section') return next === 'list' ? here : `${here}${afterSection(kind, section)}`;
  if (verb === 'accept-invitation') return `${here}/assess`;
  if (verb === 'invite-reviewer' || verb === 'reassign') return `${here}/invite-reviewer`;
  return staying.includes(verb) ? `${here}?done=${verb}` : `/desk?done=${verb}`;
}

function afterSection(kind: Kind, section: unknown): string {
  const ids = templates[kind].map(({ id }) => id);
  const following = ids[ids.findIndex((id) => id === section) + 1];
  return following ? `/sections/${following}` : '';
}
