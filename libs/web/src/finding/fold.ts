/** A list is said at once as far as this place in its facet; what comes after is folded. */
export const atOnce = 8;

/** Folding fewer than this saves nobody a line: the fold needs one itself. */
const few = 3;

/** What of a list is seen, and what its fold holds. What is chosen is always seen. */
export interface Folded<Value> {
  seen: Value[];
  more: Value[];
}

/** Folds the lists of one facet: the first eight values are seen, but no list is broken for the sake of one or two. */
export function folded<Value extends { chosen: boolean }>(lists: readonly (readonly Value[])[]): Folded<Value>[] {
  let before = 0;
  return lists.map((list) => {
    const room = atOnce - before;
    before += list.length;
    const more = list.filter(({ chosen }, index) => index >= room && !chosen);
    return more.length < few
      ? { seen: [...list], more: [] }
      : { seen: list.filter((one) => !more.includes(one)), more };
  });
}
