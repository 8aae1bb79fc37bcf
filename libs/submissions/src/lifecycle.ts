import type { Actor } from '#libs/accounts';
import {
  enoughAssessments,
  noOpenHighFlag,
  nothingStarredIsZero,
  notRetracted,
  notSuspended,
  notYetAssessed,
} from './conditions.js';
import type { EventType } from './events.js';
import type { EntryStatus, Status, Submission } from './submission.js';
import { reader } from './visible.js';
import * as who from './who.js';
import type { Rule } from './who.js';

interface Row {
  who: Rule;
  /** What else must be so, whatever is sent with the command. */
  when: Rule[];
  events: EventType[];
}

/** What a verb may do to the working copy, or to the published entry. `to` is `same` where the status stays. */
export type Step =
  | (Row & { of: 'submission'; from: Status[]; to: Status[] | 'same' })
  | (Row & { of: 'entry'; from: EntryStatus[]; to: EntryStatus[] | 'same' });

const drafting: Status[] = ['draft', 'revising'];
const beforePublished: Status[] = ['draft', 'submitted', 'cleared', 'in-review', 'approved', 'revising'];
const outside: Status[] = ['cleared', 'in-review', 'approved', 'published'];

type OfSubmission = [from: Status[], to: Status[] | 'same', who: Rule, events: EventType[], when?: Rule[]];
type OfEntry = [from: EntryStatus[], to: EntryStatus[] | 'same', who: Rule, events: EventType[], when?: Rule[]];

/** A step of the working copy; a retracted entry has none any more. */
const step = (...[from, to, who, events, when = []]: OfSubmission): Step => ({
  of: 'submission',
  from,
  to,
  who,
  events,
  when: [notRetracted, ...when],
});
const entry = (...[from, to, who, events, when = []]: OfEntry): Step => ({ of: 'entry', from, to, who, events, when });

/** The whole life of a submission, a row a verb: from where, to where, by whom, with which events, and under which conditions. */
export const lifecycle = {
  'start-draft': step(['none'], ['draft'], who.contributor, ['DraftStarted']),
  'edit-section': step(drafting, 'same', who.authors, ['SectionEdited']),
  'attach-file': step(drafting, 'same', who.author, ['FileAttached']),
  'remove-file': step(drafting, 'same', who.author, ['FileRemoved']),
  'invite-co-author': step(['draft'], 'same', who.author, ['CoAuthorInvited']),
  'accept-co-authorship': step(['draft'], 'same', who.invitedCoAuthor, ['CoAuthorshipAccepted']),
  'decline-co-authorship': step(['draft'], 'same', who.invitedCoAuthor, ['CoAuthorshipDeclined']),
  'flag-privacy': step([...beforePublished, 'published'], 'same', reader, ['PrivacyFlagRaised']),
  'resolve-flag': step([...drafting, ...outside], 'same', who.resolver, ['PrivacyFlagResolved']),
  submit: step(drafting, ['submitted', 'cleared'], who.author, ['Submitted', 'Cleared']),
  clear: step(['submitted'], ['cleared'], who.focalPoint, ['Cleared']),
  'send-back': step(['submitted'], drafting, who.focalPoint, ['SentBack']),
  'screen-in': step(['cleared'], ['in-review'], who.impartialSecretariat, ['ScreenedIn']),
  'screen-out': step(['cleared'], ['declined', 'published'], who.impartialSecretariat, ['Declined']),
  'invite-reviewer': step(['in-review'], 'same', who.impartialSecretariat, ['ReviewerInvited']),
  'accept-invitation': step(['in-review'], 'same', who.invited, ['InvitationAccepted']),
  'declare-conflict': step(['in-review'], 'same', who.reviewing, ['ConflictDeclared']),
  recuse: step(['in-review'], 'same', who.reviewing, ['ReviewerReleased']),
  reassign: step(['in-review'], 'same', who.impartialSecretariat, ['ReviewerReleased', 'ReviewerInvited']),
  assess: step(['in-review'], 'same', who.accepted, ['AssessmentSubmitted'], [notYetAssessed]),
  approve: step(
    ['in-review'],
    ['approved'],
    who.decider,
    ['Approved'],
    [enoughAssessments, nothingStarredIsZero, noOpenHighFlag],
  ),
  'request-revision': step(['in-review'], ['revising'], who.decider, ['RevisionRequested'], [enoughAssessments]),
  decline: step(['in-review'], ['declined', 'published'], who.decider, ['Declined'], [enoughAssessments]),
  publish: step(
    ['approved'],
    ['published'],
    who.publisher,
    ['Published'],
    [enoughAssessments, noOpenHighFlag, notSuspended],
  ),
  'start-revision': step(['published'], ['revising'], who.author, ['RevisionStarted']),
  withdraw: step(beforePublished, ['withdrawn', 'published'], who.author, ['Withdrawn']),
  correct: entry(['published'], 'same', who.impartialSecretariat, ['Corrected']),
  suspend: entry(['published'], ['suspended'], who.secretariat, ['Suspended']),
  reinstate: entry(['suspended'], ['published'], who.impartialSecretariat, ['Reinstated']),
  retract: entry(['published', 'suspended'], ['retracted'], who.secretariat, ['Retracted']),
  reconfirm: entry(['published'], 'same', who.authorOrFocalPoint, ['Reconfirmed']),
} satisfies Record<string, Step>;

export type Verb = keyof typeof lifecycle;
export type Lifecycle = Record<Verb, Step>;
export const verbs = Object.keys(lifecycle) as Verb[];

/** Whether the working copy, or the entry, stands where a step begins. */
export const isFrom = (step: Step, state: Submission): boolean =>
  step.of === 'entry' ? step.from.includes(state.entryStatus) : step.from.includes(state.status);

/** The first condition of a step that is not met, if any. */
export const unmet = (step: Step, state: Submission, by: Actor): Rule | undefined =>
  step.when.find((rule) => !rule.holds(state, by));

const cell = (list: readonly string[] | 'same') => (list === 'same' ? 'same' : list.join(', '));
const row = ([verb, step]: [string, Step]) =>
  `| ${verb} | ${cell(step.from)} | ${cell(step.to)} | ${step.who.sentence} | ` +
  `${step.when.map(({ sentence }) => sentence).join('; ')} | ${step.events.map((type) => `\`${type}\``).join(', ')} |`;

function tableOf(of: Step['of']): string {
  const rows = Object.entries(lifecycle).filter(([, step]) => step.of === of);
  return ['| Verb | From | To | Who | When | Events |', '|---|---|---|---|---|---|', ...rows.map(row)].join('\n');
}

/** `docs/lifecycle.md`, from the same table that decides. */
export const renderLifecycle = (): string => `# The life of a submission

This page is written from \`libs/submissions/src/lifecycle.ts\`, the table that every command is checked against.
After a change there: \`UPDATE_DOCS=1 npx jest --testPathPatterns lifecycle\`.

## The working copy

A new version of a published entry goes through the same steps again; the entry stays as it is until the new version is
published. Where it is declined or withdrawn, the working copy goes back to \`published\` as it was.

${tableOf('submission')}

## The entry

${tableOf('entry')}
`;
