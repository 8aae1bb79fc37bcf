import { expect, it } from '@jest/globals';
import { setTimeout as rest } from 'node:timers/promises';
import { every } from './every.js';

it('tells a fault, tries again, and ends when the turn under way is over', async () => {
  const told: string[] = [];
  let [turns, done] = [0, 0];
  const running = every(
    0.01,
    async () => {
      turns++;
      if (turns === 1) throw new Error('not now');
      await rest(50);
      done++;
    },
    ({ message }) => told.push(message),
  );
  while (turns < 3) await rest(5);
  await running.close();
  expect([told, done]).toEqual([['not now'], turns - 1]);
});
