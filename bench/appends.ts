import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent } from '#libs/event-store';
import { atLeast, type Measured, median, rate } from './measure.js';
import { insertsPerSecond } from './pgbench.js';

const text = 'x'.repeat(800);

/** An event about as large as a section of a practice. */
export function sampleEvent(): NewEvent {
  const id = randomUUID();
  const meta = { actor: id, at: '2026-11-22T00:00:00.000Z', command: id, causation: id, correlation: id };
  return {
    id,
    type: 'SectionEdited',
    schema: 1,
    data: { section: 'what', revision: 1, fields: { approach: text } },
    meta,
  };
}

const targets: [writers: number, target: number][] = [
  [1, 0.6],
  [8, 0.9],
  [32, 1],
];
const rounds = 3;
const seconds = 3;

/** Appends of one event to a new stream, beside pgbench's one-row insert; slices in turn, medians compared. */
export async function measureAppends(url: string, store: EventStore): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [writers, target] of targets) {
    const ours: number[] = [];
    const limits: number[] = [];
    for (let round = 0; round < rounds; round++) {
      limits.push(await insertsPerSecond(url, writers, seconds));
      ours.push(await rate(writers, seconds, () => store.append(`bench-${randomUUID()}`, 'none', [sampleEvent()])));
    }
    const name = `append, ${writers} ${writers === 1 ? 'writer' : 'writers'}`;
    measured.push(
      atLeast(name, 'events/s', median(ours), median(limits), target, 'against pgbench, one row a transaction'),
    );
  }
  return measured;
}
