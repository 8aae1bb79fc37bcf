import { expect } from '@jest/globals';
import type { Actor } from '#libs/accounts';
import { BadInput, NotAllowed, Refused } from '#libs/event-store';
import { decide, type Inputs } from './decide.js';
import type { SubmissionEvent } from './events.js';
import type { Verb } from './lifecycle.js';
import { type Submission, submission } from './submission.js';

/** When the commands of the specs are given. */
export const at = '2026-11-23T10:00:00.000Z';

/** The state after a history. */
export const stateAfter = (...history: SubmissionEvent[]): Submission =>
  history.reduce<Submission>((state, event) => submission.evolve(state, event), submission.initial);

function errorOf(act: () => unknown): unknown {
  try {
    return void act();
  } catch (error) {
    return error;
  }
}

/** `given(...history).when('clear', {}, focalPoint).then(event)`: a rule, told as it would be to a colleague. */
export const given = (...history: SubmissionEvent[]) => ({
  when<V extends Verb>(verb: V, input: Inputs[V], by: Actor) {
    const asked = () => decide(verb, input, stateAfter(...history), by, at);
    return {
      // oxlint-disable-next-line unicorn/no-thenable -- the word of the story; nobody awaits it
      then: (first: SubmissionEvent, ...more: SubmissionEvent[]) => expect(asked()).toEqual([first, ...more]),
      changesNothing: () => expect(asked()).toEqual([]),
      state: () => stateAfter(...history, ...asked()),
      refuses(words: string | RegExp = '') {
        const error = errorOf(asked);
        expect(error).toBeInstanceOf(Refused);
        expect(String(error)).toMatch(words);
      },
      isNotAllowed: () => expect(errorOf(asked)).toBeInstanceOf(NotAllowed),
      isBadInput(...fields: string[]) {
        const error = errorOf(asked);
        expect(error).toBeInstanceOf(BadInput);
        expect((error as BadInput).errors.map(({ field }) => field)).toEqual(fields);
      },
    };
  },
});
