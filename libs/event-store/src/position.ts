import type { Position } from './event.js';

/** Zero-padded, so that positions compare as text. */
export const positionOf = (count: number | string): Position => String(count).padStart(16, '0');

/** How many events there are after `from` up to `until`; null is before the first. */
export const distance = (from: Position | null, until: Position | null): number =>
  Number(until ?? 0) - Number(from ?? 0);
