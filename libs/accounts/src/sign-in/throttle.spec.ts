import { beforeEach, describe, expect, it } from '@jest/globals';
import { TooManyAttempts } from '../admit/not-signed-in.js';
import { Throttle } from './throttle.js';

describe('the throttle of sign-in', () => {
  let throttle: Throttle;
  beforeEach(() => {
    throttle = new Throttle();
  });

  /** Seconds to wait, 0 for an attempt that was let in. */
  const attempt = (second: number, email = 'one@sample.invalid', from = '192.0.2.1'): number => {
    try {
      throttle.enter(email, from, second * 1000);
      return 0;
    } catch (error) {
      return error instanceof TooManyAttempts ? error.retryAfter : Number.NaN;
    }
  };
  const guess = (times: number) => Array.from({ length: times }, () => attempt(0));

  it('lets five attempts in, then makes each wait twice as long as the last', () => {
    expect(guess(6)).toEqual([0, 0, 0, 0, 0, 1]);
    expect([attempt(1), attempt(1), attempt(3), attempt(3)]).toEqual([0, 2, 0, 4]);
  });

  it('never asks anyone to wait longer than a minute', () => {
    let now = 0;
    for (let tries = 0; tries < 40; tries++) now += attempt(now);
    expect(attempt(now)).toBeLessThanOrEqual(60);
  });

  it('does not keep the owner out while someone guesses from elsewhere', () => {
    guess(20);
    expect(attempt(0, 'one@sample.invalid', '192.0.2.2')).toBe(0);
  });

  it('counts an account once, however its address is written', () => {
    guess(5);
    expect(attempt(0, ' One@Sample.invalid')).toBe(1);
  });

  it('slows down one address that tries many accounts, even if it opens one of its own in between', () => {
    const spray = (from: number, to: number) => {
      for (let index = from; index < to; index++) attempt(0, `${index}@sample.invalid`);
    };
    spray(0, 49);
    attempt(0, 'own@sample.invalid');
    throttle.succeed('own@sample.invalid', '192.0.2.1');
    spray(49, 50);
    expect(attempt(0, 'next@sample.invalid')).toBe(1);
  });

  it('forgets after a right attempt, and after a quarter of an hour', () => {
    guess(5);
    throttle.succeed('one@sample.invalid', '192.0.2.1');
    expect(guess(6)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(attempt(16 * 60)).toBe(0);
    expect(attempt(16 * 60)).toBe(0);
  });
});
