import type { DomainEvent } from './event.js';
import type { Model } from './carry-out.js';
import { NotAllowed, Refused } from './refusals.js';

type Decide<Input, State, E, Rest extends unknown[]> = (input: Input, state: State, ...rest: Rest) => E[];

/** What can be said of a decision once it was asked for. */
interface Outcome<E> {
  /** Exactly these events, in this order. */
  then(...events: E[]): void;
  /** The rule said no, with a sentence that holds these words. */
  refuses(words: string | RegExp): void;
  /** The one who asked may not. */
  isNotAllowed(): void;
  /** Any other error, such as `BadInput`. */
  fails(error: new (...args: never[]) => Error, words?: string | RegExp): void;
  /** It was accepted, and there was nothing to do. */
  nothingHappened(): void;
}

/**
 * Rules told as to the people whose rules they are:
 * `const given = specify(submission, submit)`, then `given(draftStarted).when(input, by, at).then(submitted)`.
 * For specs only: it uses Jest's `expect`.
 */
export function specify<State, E extends DomainEvent, Input, Rest extends unknown[]>(
  model: Model<State, E>,
  decide: Decide<Input, State, E, Rest>,
): (...history: E[]) => { when(input: Input, ...rest: Rest): Outcome<E> } {
  return (...history) => {
    const state = history.reduce((before, event) => model.evolve(before, event), model.initial);
    return { when: (input, ...rest) => outcome(() => decide(input, state, ...rest)) };
  };
}

function outcome<E>(decide: () => E[]): Outcome<E> {
  const throws = (error: new (...args: never[]) => Error, words: string | RegExp = '') => {
    expect(decide).toThrow(error);
    expect(decide).toThrow(words);
  };
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- the third word of given, when, then; nobody awaits it
    then: (...events) => expect(decide()).toEqual(events),
    refuses: (words) => throws(Refused, words),
    isNotAllowed: () => throws(NotAllowed),
    fails: throws,
    nothingHappened: () => expect(decide()).toEqual([]),
  };
}
