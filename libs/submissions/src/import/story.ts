import type { Actor } from '#libs/accounts';
import { v5 as uuidv5 } from 'uuid';
import { contentMark } from '../content-mark.js';
import type { Verb } from '../lifecycle.js';
import { assessmentsNeeded } from '../rubric.js';
import { submission } from '../submission.js';
import { fromRecord, type SourceRecord } from './record.js';
import { sampleAssessment } from './sample-assessment.js';

/** How far records are taken. */
export type Through = 'draft' | 'submitted' | 'published';

/** Who plays which part when a record goes through the workflow: no part may be played by the same person as another. */
export interface Cast {
  contributor: Actor;
  focalPoint: Actor;
  /** Of other organisations than the contributor. */
  reviewers: [Actor, Actor];
  decider: Actor;
  publisher: Actor;
}

/** One command of the story. Its id comes from the record, so that told again it changes nothing. */
export interface Step {
  command: string;
  verb: Verb;
  input: Record<string, unknown>;
  by: Actor;
}

const namespace = '2f1f4c1e-5a0f-5d43-9a53-6f0f6c1d9d4e';

/** All that an import does is one undertaking. Nobody is sent a notice for it: hundreds at once would be read by no one. */
export const importUndertaking = uuidv5('import', namespace);

/** The submission that a record becomes, on whatever installation. */
export const submissionOf = (record: string): string => uuidv5(`record ${record}`, namespace);

/** All that has to be done to take a record as far as it shall go, in order. */
export function storyOf(record: SourceRecord, cast: Cast, through: Through): Step[] {
  const parts = { draft: [drafted], submitted: [drafted, submitted], published: [drafted, submitted, published] };
  return parts[through]
    .flatMap((part) => part(record, cast))
    .map(([name, verb, by, input]) => ({ command: uuidv5(`${record.id} ${name}`, namespace), verb, by, input }));
}

type Told = [name: string, verb: Verb, by: Actor, input: Record<string, unknown>];

function drafted(record: SourceRecord, { contributor }: Cast): Told[] {
  const { kind, form, answers } = fromRecord(record);
  return [
    ['start', 'start-draft', contributor, { kind, form }],
    ...Object.entries(answers).map(([section, fields]): Told => {
      return [`edit ${section}`, 'edit-section', contributor, { section, base: 0, fields }];
    }),
  ];
}

const submitted = (_: SourceRecord, { contributor }: Cast): Told[] => [
  ['submit', 'submit', contributor, { consent: true, doNoHarm: true }],
];

function published(record: SourceRecord, { focalPoint, reviewers, decider, publisher }: Cast): Told[] {
  const reviewing = reviewers.slice(0, assessmentsNeeded[record.kind]);
  return [
    ['clear', 'clear', focalPoint, { note: 'Sample data' }],
    ['screen', 'screen-in', decider, { note: 'Sample data' }],
    ...reviewing.flatMap((reviewer, index): Told[] => [
      [`invite ${index}`, 'invite-reviewer', decider, { reviewer: reviewer.id }],
      [`accept ${index}`, 'accept-invitation', reviewer, { noInterest: true }],
      [`assess ${index}`, 'assess', reviewer, { ...sampleAssessment(record.id, index) }],
    ]),
    ['approve', 'approve', decider, { reason: 'Sample data for the demonstration' }],
    ['publish', 'publish', publisher, { seen: markOf(record) }],
  ];
}

/** What stands for the content that the story made: each section edited once, submitted once. */
function markOf(record: SourceRecord): string {
  const revisions = Object.fromEntries(Object.keys(fromRecord(record).answers).map((section) => [section, 1]));
  return contentMark({ ...submission.initial, revisions, round: 1 });
}
