import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#libs/accounts';
import { BadInput, NotAllowed, Refused } from '#libs/event-store';
import { contentMark } from './content-mark.js';
import { decide, type Inputs, verbsOpenTo } from './decide.js';
import type { EventType, Kind, SubmissionEvent } from './events.js';
import { at } from './given.js';
import { completeAnswers, scoresOf, started, written } from './histories.js';
import { type Lifecycle, lifecycle, type Verb, verbs } from './lifecycle.js';
import { numberPrefix } from './publish/publish.js';
import { assessmentsNeeded } from './rubric.js';
import { type Submission, submission } from './submission.js';
import { impartialSecretariat, secretariat } from './who.js';

/** Everyone may be everything: what keeps them apart is the rules, not their roles. */
const people: Actor[] = ['iom', 'iom', 'ilo', 'unicef', 'unodc', 'unodc', 'oas'].map((organisation, index) => ({
  id: `person-${index}`,
  organisation,
  roles: ['contributor', 'focal-point', 'reviewer', 'secretariat', 'chair'],
}));
const person = (n: number) => people[n % people.length] as Actor;
const organisationOf = (id: string) => people.find((one) => one.id === id)?.organisation;

/** What is sent with a verb: mostly what it needs, with people picked at random. */
const inputs = (state: Submission, n: number): Inputs => ({
  'start-draft': { kind: (['practice', 'experience', 'resource'] as const)[n % 3] ?? 'practice' },
  'edit-section': { section: 'what', base: state.revisions.what ?? 0, fields: { approach: `Sample way ${n}` } },
  'attach-file': { file: { id: `f${n}`, name: 'a.pdf', size: 1, mediaType: 'application/pdf', sha256: '' } },
  'remove-file': { file: state.files[0]?.id ?? 'none' },
  'invite-co-author': { account: person(n) },
  'flag-privacy': { section: 'what', severity: n % 2 ? 'high' : 'low', note: 'Look here' },
  'resolve-flag': { flag: state.raised.find(({ id }) => !state.resolved[id])?.id ?? 'none', reason: 'It is well' },
  submit: { consent: true, doNoHarm: true },
  clear: {},
  'send-back': { reason: 'Shorter' },
  'screen-in': {},
  'screen-out': { reason: 'Out of scope' },
  'invite-reviewer': { account: person(n) },
  'accept-invitation': { noInterest: true },
  'accept-co-authorship': {},
  'decline-co-authorship': {},
  'declare-conflict': { nature: 'A friend' },
  recuse: { reason: 'No time' },
  reassign: { from: Object.keys(state.reviewers)[0] ?? 'none', account: person(n), reason: 'No answer' },
  assess: { scores: scoresOf(n % 5), comments: {}, recommendation: 'publish' },
  approve: { reason: 'It helps' },
  'request-revision': { reason: 'Shorter' },
  decline: { reason: 'It harms' },
  publish: { seen: contentMark(state), number: `${numberPrefix[state.kind]}-2026-0001` },
  'start-revision': {},
  withdraw: {},
  correct: { kind: 'update', note: 'News', section: 'what', fields: { approach: `News ${n}` } },
  suspend: { reason: 'A worry' },
  reinstate: { reason: 'All is well' },
  retract: { category: 'other', publicReason: 'Enough' },
  reconfirm: {},
});

interface Move {
  n: number;
  by: number;
  /** Below 3 any verb, else one that leads on. */
  luck: number;
}
const onward: Verb[] = [
  'accept-co-authorship',
  'submit',
  'clear',
  'screen-in',
  'invite-reviewer',
  'accept-invitation',
  'assess',
  'approve',
  'publish',
  'start-revision',
];
const moves = fc.array(fc.record<Move>({ n: fc.nat(1000), by: fc.nat(people.length - 1), luck: fc.nat(9) }), {
  minLength: 60,
  maxLength: 120,
});
const kinds = fc.constantFrom<Kind>('practice', 'experience', 'resource');

const possible = (table: Lifecycle, state: Submission) =>
  onward.flatMap((verb) =>
    people
      .filter((by) => table[verb].who.holds(state, by) && table[verb].from.includes(state.status as never))
      .map((by) => [verb, by] as const),
  );

/** Plays the moves by a lifecycle, true or broken, and tells what happened. Any error but a refusal is a failure. */
function play(kind: Kind, all: Move[], table: Lifecycle = lifecycle): SubmissionEvent[] {
  const history = [started(kind, 'full', person(0)), ...written(completeAnswers[kind])];
  let state = history.reduce(submission.evolve, submission.initial);
  for (const { n, by, luck } of all) {
    const open = luck < 3 ? [] : possible(table, state);
    const [verb, actor] = open[n % open.length] ?? [verbs[n % verbs.length] as Verb, person(by)];
    try {
      const events = decide(verb, inputs(state, n)[verb], state, actor, at, table);
      state = events.reduce(submission.evolve, state);
      history.push(...events);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof NotAllowed || error instanceof BadInput)) throw error;
    }
  }
  return history;
}

/** Assessments handed in since the last `Submitted`, by reviewers who did not step back afterwards. */
function assessors(before: SubmissionEvent[]): Set<string> {
  const round = before.slice(before.findLastIndex(({ type }) => type === 'Submitted'));
  const left = new Set<string>();
  for (const { type, data } of round) {
    if (type === 'AssessmentSubmitted') left.add(data.reviewer);
    if (type === 'ConflictDeclared' || type === 'ReviewerReleased') left.delete(data.reviewer);
  }
  return left;
}

const authorsOf = (history: SubmissionEvent[]) =>
  history.flatMap(({ type, data }) =>
    type === 'DraftStarted' ? [data.author] : type === 'CoAuthorshipAccepted' ? [data.account] : [],
  );

/** What must be true of every history; told from the events alone, without the rules that made them. */
const invariants: Record<string, (history: SubmissionEvent[], kind: Kind) => boolean> = {
  'nothing is approved or published without its assessments': (history, kind) =>
    history.every(
      ({ type }, index) =>
        (type !== 'Published' && type !== 'Approved') ||
        assessors(history.slice(0, index)).size >= assessmentsNeeded[kind],
    ),
  'nobody approves their own, or what is of their organisation': (history) =>
    history.every(({ type, data }, index) => {
      if (type !== 'Approved') return true;
      const authors = authorsOf(history.slice(0, index));
      return !authors.includes(data.by) && !authors.map(organisationOf).includes(organisationOf(data.by));
    }),
  'author, reviewer, decider and publisher are different people': (history) =>
    history.every(({ type, data }, index) => {
      if (type !== 'Published') return true;
      const before = history.slice(0, index);
      const decider = before.findLast((event) => event.type === 'Approved')?.data.by ?? '';
      const sides = [new Set(authorsOf(before)), assessors(before), new Set([decider]), new Set([data.by])];
      return new Set(sides.flatMap((side) => [...side])).size === sides.reduce((sum, { size }) => sum + size, 0);
    }),
  'each event happens only where it may': (history) => {
    let phase = 'none';
    let listed = false;
    return history.every(({ type }) => {
      const where = possibleIn[type];
      const fits = where === undefined || where.includes(phase);
      if (type === 'Published') listed = true;
      const next = leadsTo[type];
      phase = next === 'closed' && listed && type !== 'Retracted' ? 'published' : (next ?? phase);
      return fits;
    });
  },
};
const possibleIn: Partial<Record<EventType, string[]>> = {
  DraftStarted: ['none'],
  SectionEdited: ['draft'],
  FileAttached: ['draft'],
  FileRemoved: ['draft'],
  CoAuthorInvited: ['draft'],
  CoAuthorshipAccepted: ['draft'],
  CoAuthorshipDeclined: ['draft'],
  Submitted: ['draft'],
  Cleared: ['submitted'],
  SentBack: ['submitted'],
  ScreenedIn: ['cleared'],
  Declined: ['cleared', 'review'],
  ReviewerInvited: ['review'],
  AssessmentSubmitted: ['review'],
  Approved: ['review'],
  RevisionRequested: ['review'],
  Published: ['approved'],
  RevisionStarted: ['published'],
  Withdrawn: ['draft', 'submitted', 'cleared', 'review', 'approved'],
};
const leadsTo: Partial<Record<EventType, string>> = {
  DraftStarted: 'draft',
  Submitted: 'submitted',
  Cleared: 'cleared',
  SentBack: 'draft',
  ScreenedIn: 'review',
  Declined: 'closed',
  Approved: 'approved',
  RevisionRequested: 'draft',
  Published: 'published',
  RevisionStarted: 'draft',
  Withdrawn: 'closed',
  Retracted: 'closed',
};

const holdsBy = (name: string, table: Lifecycle) =>
  fc.property(kinds, moves, (kind, all) => invariants[name]?.(play(kind, all, table), kind) ?? false);

function errorOf(act: () => unknown): unknown {
  try {
    return void act();
  } catch (error) {
    return error;
  }
}

/** Runs of a property that is to be seen failing: always the same ones, and no search for the smallest. */
const control = { numRuns: 300, seed: 7, endOnFailure: true };

/** The lifecycle with one rule taken out of it. */
const without = <V extends Verb>(verb: V, broken: Partial<Lifecycle[V]>): Lifecycle => ({
  ...lifecycle,
  [verb]: { ...lifecycle[verb], ...broken },
});

describe('whatever is tried, by whomever, in whatever order', () => {
  it.each(Object.keys(invariants))('%s', (name) => {
    fc.assert(holdsBy(name, lifecycle), { numRuns: 100 });
  });

  it('gets as far as a published second version, so that these promises are about something', () => {
    const histories = fc.sample(fc.tuple(kinds, moves), { numRuns: 60, seed: 1 }).map(([kind, all]) => play(kind, all));
    const published = histories.flatMap((history) => history.filter(({ type }) => type === 'Published'));
    expect(published.length).toBeGreaterThan(10);
    expect(published.some(({ data }) => 'version' in data && data.version === 2)).toBe(true);
  });

  it.each<[string, string, Lifecycle]>([
    [
      'nothing is approved or published without its assessments',
      'approve without waiting',
      without('approve', { when: [] }),
    ],
    [
      'nobody approves their own, or what is of their organisation',
      'approve by anyone',
      without('approve', { who: secretariat }),
    ],
    [
      'author, reviewer, decider and publisher are different people',
      'approve by a reviewer',
      without('approve', { who: impartialSecretariat }),
    ],
    [
      'author, reviewer, decider and publisher are different people',
      'publish by who decided',
      without('publish', { who: impartialSecretariat }),
    ],
    ['each event happens only where it may', 'edit after approval', without('edit-section', { from: ['approved'] })],
    ['each event happens only where it may', 'publish from review', without('publish', { from: ['in-review'] })],
  ])('%s: seen to fail when it is possible to %s', (name, _, broken) => {
    expect(fc.check(holdsBy(name, broken), control).failed).toBe(true);
  });

  const agrees = (table: Lifecycle) =>
    fc.property(kinds, moves, fc.nat(130), (kind, all, upTo) => {
      const state = play(kind, all).slice(0, upTo).reduce(submission.evolve, submission.initial);
      return people.every((by) => {
        const open = verbsOpenTo(state, by);
        return verbs.every((verb) => {
          const error = errorOf(() => decide(verb, inputs(state, upTo)[verb], state, by, at, table));
          return open.includes(verb)
            ? !(error instanceof NotAllowed)
            : error instanceof NotAllowed || error instanceof Refused;
        });
      });
    });

  it('offers what neither the person nor the moment forbids, and nothing else', () => {
    fc.assert(agrees(lifecycle), { numRuns: 20 });
  });

  it('is seen to fail when decisions go by another table than offers', () => {
    const closed = without('reconfirm', { who: impartialSecretariat });
    const opened = without('clear', { from: ['draft', 'submitted'] });
    for (const table of [closed, opened])
      expect(fc.check(agrees(table), { ...control, numRuns: 100 }).failed).toBe(true);
  });
});

describe('evolve', () => {
  type Evolve = typeof submission.evolve;
  const neverThrows = (evolve: Evolve) =>
    fc.property(kinds, moves, fc.infiniteStream(fc.nat(1000)), (kind, all, chance) => {
      const strange = { type: 'FromANewerRelease', data: { any: 'thing' } } as unknown as SubmissionEvent;
      const order = [...play(kind, all), strange].map((event) => [chance.next().value ?? 0, event] as const);
      order.toSorted(([a], [b]) => a - b).reduce((state, [, event]) => evolve(state, event), submission.initial);
    });

  it('never throws, on any events in any order', () => {
    fc.assert(neverThrows(submission.evolve), { numRuns: 60 });
  });

  it('is seen to throw when it trusts that an entry is there', () => {
    const trusting: Evolve = (state, event) =>
      event.type === 'Suspended' && !state.entry ? (null as unknown as Submission) : submission.evolve(state, event);
    expect(fc.check(neverThrows(trusting), control).failed).toBe(true);
  });

  it('lets an event of a newer release change nothing', () => {
    const ignores = fc.property(kinds, moves, fc.string(), (kind, all, type) => {
      const state = play(kind, all).reduce(submission.evolve, submission.initial);
      const strange = { type: `New${type}`, data: {} } as unknown as SubmissionEvent;
      expect(submission.evolve(state, strange)).toBe(state);
    });
    fc.assert(ignores, { numRuns: 20 });
  });
});
