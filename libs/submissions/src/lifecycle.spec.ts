import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import { NotAllowed, Refused } from '#libs/event-store';
import { decide, verbsOpenTo } from './decide.js';
import { at, stateAfter } from './given.js';
import * as histories from './histories.js';
import { cast } from './histories.js';
import { isFrom, lifecycle, renderLifecycle, type Step, type Verb, verbs } from './lifecycle.js';
import type { Status, Submission } from './submission.js';

const page = 'docs/lifecycle.md';
if (process.env.UPDATE_DOCS) writeFileSync(page, renderLifecycle());

const { draft, handedIn, leftHouse, inReview, reviewersReady, assessed, approved, published, retracted, revising } =
  histories;
const states: Submission[] = [
  [],
  draft,
  handedIn,
  leftHouse,
  inReview,
  reviewersReady,
  assessed,
  approved,
  published,
  histories.suspended,
  retracted,
  revising,
].map((history) => stateAfter(...history));
const people: Actor[] = Object.values(cast);

function errorOf(verb: Verb, state: Submission, by: Actor): unknown {
  try {
    return void decide(verb, {}, state, by, at);
  } catch (error) {
    return error;
  }
}

describe('the lifecycle', () => {
  it('is drawn in docs/lifecycle.md as it is (UPDATE_DOCS=1 writes it anew)', () => {
    expect(readFileSync(page, 'utf8')).toBe(renderLifecycle());
  });

  const rows = Object.entries<Step>(lifecycle) as [Verb, Step][];
  it.each(rows)('lets nobody %s from another state', (verb, step) => {
    const elsewhere = states.filter((state) => !isFrom(step, state));
    const asked = elsewhere.flatMap((state) => people.map((by) => errorOf(verb, state, by)));
    expect(asked.filter((error) => !(error instanceof Refused || error instanceof NotAllowed))).toEqual([]);
    expect(elsewhere.length).toBeGreaterThan(0);
  });

  it.each(rows)('lets only the right people %s', (verb, step) => {
    const wrong = states.flatMap((state) =>
      people.filter((by) => !step.who.holds(state, by)).map((by) => ({ state, by })),
    );
    expect(wrong.length).toBeGreaterThan(0);
    for (const { state, by } of wrong) expect(errorOf(verb, state, by)).toBeInstanceOf(NotAllowed);
  });

  it.each(rows)('offers to %s exactly when neither person nor state is in the way', (verb) => {
    for (const state of states)
      for (const by of people) {
        const error = errorOf(verb, state, by);
        const open = verbsOpenTo(state, by).includes(verb);
        if (error instanceof NotAllowed) expect(open).toBe(false);
        if (error === undefined) expect(open).toBe(true);
      }
  });

  it.each([
    ['in review', inReview],
    ['published', published],
  ])('is closed %s to whoever has declared an interest, whatever else they are', (_, history) => {
    const by: Actor = { id: 'somebody', organisation: 'elsewhere', roles: ['reviewer', 'secretariat', 'chair'] };
    const state = stateAfter(...history);
    const declaration = { organisation: by.organisation, status: 'conflicted' } as const;
    const declared: Submission = { ...state, reviewers: { ...state.reviewers, [by.id]: declaration } };
    expect(verbsOpenTo(state, by)).not.toEqual([]);
    expect(verbsOpenTo(declared, by)).toEqual([]);
  });

  it('ends with a retraction', () => {
    const state = stateAfter(...retracted);
    expect(people.flatMap((by) => verbsOpenTo(state, by))).toEqual([]);
  });

  it('lets nothing be edited from the hand-in to the decision', () => {
    for (const status of ['submitted', 'cleared', 'in-review', 'approved'] as Status[]) {
      const state = { ...stateAfter(...draft), status };
      expect(verbsOpenTo(state, cast.author)).not.toContain('edit-section');
      expect(errorOf('edit-section', state, cast.author)).toBeInstanceOf(Refused);
      expect(errorOf('attach-file', state, cast.author)).toBeInstanceOf(Refused);
    }
  });

  it('is walked whole by the stories: each verb can be done by someone, somewhere', () => {
    const open = new Set(
      [...states, stateAfter(...histories.coAuthorAsked), stateAfter(...histories.reviewersAsked)].flatMap((state) =>
        people.flatMap((by) => verbsOpenTo(state, by)),
      ),
    );
    expect(verbs.filter((verb) => !open.has(verb))).toEqual([]);
  });
});
