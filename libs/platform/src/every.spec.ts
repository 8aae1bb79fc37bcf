import { expect, it } from '@jest/globals';
import { setTimeout as rest } from 'node:timers/promises';
import { every } from './every.js';

it('tells a fault, tries again, and ends when the turn under way is over', async () => {
  const told: string[] = [];
  const count = { turns: 0, done: 0 };
  const running = every(
    0.01,
    async () => {
      count.turns++;
      if (count.turns === 1) throw new Error('not now');
      await rest(50);
      count.done++;
    },
    ({ message }) => told.push(message),
  );
  while (count.turns < 3) await rest(5);
  await running.close();
  expect([told, count.done]).toEqual([['not now'], count.turns - 1]);
});
