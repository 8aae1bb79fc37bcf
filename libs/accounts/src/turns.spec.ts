import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { turns } from './turns.js';

describe('taking turns', () => {
  it('never has more at work than allowed, and serves all in order', async () => {
    const inTurn = turns(2);
    const served: number[] = [];
    let [working, most] = [0, 0];
    const work = (index: number) => async () => {
      most = Math.max(most, ++working);
      served.push(index);
      await pause(1);
      working--;
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => inTurn(work(index))));
    expect(most).toBe(2);
    expect(served).toEqual(served.toSorted((a, b) => a - b));
  });

  it('hands the place on when work fails', async () => {
    const inTurn = turns(1);
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const after = inTurn(() => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    expect(await after).toBe('done');
  });
});
