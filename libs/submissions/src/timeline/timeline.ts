import type { Actor } from '#libs/accounts';
import type { Recorded } from '#libs/event-store';
import type { EventType, SubmissionEvent } from '../events.js';
import type { Submission } from '../submission.js';
import { visibleTo } from '../visible.js';

/** As what someone acted, seen from the submission. */
export type Part = 'author' | 'co-author' | 'focal-point' | 'reviewer' | 'secretariat' | 'system';

/** One thing that happened; the words are the message `event.<type>`. */
export interface Happened {
  type: EventType;
  /** ISO 8601. */
  at: string;
  /** Who did it: a part, never a name where the review is blind. */
  who: { part: Part; me: boolean; account?: string };
  /** What was said with it, where it is for the one who reads. */
  said?: string;
  /** Sections that were edited one after the other, each once. */
  sections?: string[];
  /** Of what was published. */
  version?: number;
}

type Reader = 'authors' | 'reviewers' | 'everyone' | 'office';
type Said = { by: Reader[]; said(data: never): string | undefined };
const said = <Type extends EventType>(
  pick: (data: Extract<SubmissionEvent, { type: Type }>['data']) => string | undefined,
  ...by: Reader[]
): Said => ({ by, said: pick });

/** The words that were said with an event, and for whom besides the secretariat and the chair they are. */
const words: { [Type in EventType]?: Said } = {
  PrivacyFlagRaised: said<'PrivacyFlagRaised'>(({ note }) => note, 'authors'),
  PrivacyFlagResolved: said<'PrivacyFlagResolved'>(({ reason }) => reason, 'authors'),
  Cleared: said<'Cleared'>(({ note }) => note, 'authors'),
  SentBack: said<'SentBack'>(({ reason }) => reason, 'authors'),
  ScreenedIn: said<'ScreenedIn'>(({ note }) => note, 'office'),
  Declined: said<'Declined'>(({ reason }) => reason, 'authors'),
  ConflictDeclared: said<'ConflictDeclared'>(({ nature }) => nature, 'office'),
  ReviewerReleased: said<'ReviewerReleased'>(({ reason }) => reason, 'office'),
  Approved: said<'Approved'>(({ reason }) => reason, 'authors'),
  RevisionRequested: said<'RevisionRequested'>(({ reason }) => reason, 'authors', 'reviewers'),
  Corrected: said<'Corrected'>(({ note }) => note, 'everyone'),
  Suspended: said<'Suspended'>(({ reason }) => reason, 'authors'),
  Reinstated: said<'Reinstated'>(({ reason }) => reason, 'authors'),
  Retracted: said<'Retracted'>(({ publicReason }) => publicReason, 'everyone'),
  Withdrawn: said<'Withdrawn'>(({ reason }) => reason, 'everyone'),
};

/** What happened to a submission, as one who may read it is told, the first thing first. Who would not write too is named to nobody. */
export function timeline(events: Recorded<SubmissionEvent>[], state: Submission, by: Actor): Happened[] {
  const reader = readerOf(state, by);
  return events
    .filter(({ type }) => type !== 'CoAuthorshipDeclined')
    .map((event) => told(event, state, by, reader))
    .reduce(together, []);
}

function readerOf(state: Submission, by: Actor): Reader {
  if (visibleTo(state, by) === 'everything') return 'office';
  return Object.hasOwn(state.reviewers, by.id) ? 'reviewers' : 'authors';
}

function told(event: Recorded<SubmissionEvent>, state: Submission, by: Actor, reader: Reader): Happened {
  const part = partOf(event, state);
  const open = reader === 'office' || (reader === 'authors' && ownHouse.includes(part));
  const { actor, at } = event.meta;
  return {
    type: event.type,
    at,
    who: { part, me: actor === by.id, ...(open && { account: actor }) },
    ...saidTo(reader, event),
    ...(event.type === 'SectionEdited' && { sections: [event.data.section] }),
    ...(event.type === 'Published' && { version: event.data.version }),
  };
}

/** Those whose names an author knows anyway. */
const ownHouse: Part[] = ['author', 'co-author', 'focal-point'];

function saidTo(reader: Reader, event: Recorded<SubmissionEvent>): { said?: string } {
  const spoken = words[event.type];
  const forThem = spoken && (reader === 'office' || spoken.by.includes(reader) || spoken.by.includes('everyone'));
  const text = forThem ? spoken.said(event.data as never) : undefined;
  return text === undefined ? {} : { said: text };
}

const byFocalPoint: EventType[] = ['Cleared', 'SentBack', 'Reconfirmed'];
const byReviewer: EventType[] = ['InvitationAccepted', 'ConflictDeclared', 'AssessmentSubmitted'];

function partOf({ type, meta: { actor } }: Recorded<SubmissionEvent>, state: Submission): Part {
  if (actor === 'system') return 'system';
  if (actor === state.author) return 'author';
  if (state.coAuthors.includes(actor)) return 'co-author';
  if (byFocalPoint.includes(type)) return 'focal-point';
  const reviewed = Object.hasOwn(state.reviewers, actor) || state.assessments.some((one) => one.reviewer === actor);
  return byReviewer.includes(type) || reviewed ? 'reviewer' : 'secretariat';
}

/** Autosave leaves many edits: those that one person made one after the other are one. */
function together(all: Happened[], next: Happened): Happened[] {
  const last = all.at(-1);
  const joins = last?.sections && next.sections && last.who.part === next.who.part && last.who.me === next.who.me;
  if (!joins) return [...all, next];
  const sections = [...new Set([...(last.sections ?? []), ...(next.sections ?? [])])];
  return [...all.slice(0, -1), { ...next, sections }];
}
