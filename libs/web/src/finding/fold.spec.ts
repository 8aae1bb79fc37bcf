import { expect, it } from '@jest/globals';
import { folded } from './fold.js';

const list = (length: number, ...chosen: number[]) =>
  Array.from({ length }, (_, at) => ({ at, chosen: chosen.includes(at) }));
const lengths = (...lists: ReturnType<typeof list>[]) =>
  folded(lists).map(({ seen, more }) => [seen.length, more.length]);

it('the first eight of a long list are seen', () => {
  const [{ seen, more } = { seen: [], more: [] }] = folded([list(20)]);
  expect(seen.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(more).toHaveLength(12);
});

it('what is chosen is seen, in its place', () => {
  const [{ seen } = { seen: [] }] = folded([list(20, 3, 17)]);
  expect(seen.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 17]);
});

it('a list is not broken for the sake of one or two', () => {
  expect(lengths(list(10))).toEqual([[10, 0]]);
  expect(lengths(list(11))).toEqual([[8, 3]]);
});

it('lists of one facet share the room: what begins after it is folded whole', () => {
  expect(lengths(list(5), list(4), list(11))).toEqual([
    [5, 0],
    [4, 0],
    [0, 11],
  ]);
});
