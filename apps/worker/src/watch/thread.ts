import { createHash, randomBytes } from 'node:crypto';
import type { Recorded } from '#libs/event-store';

/**
 * The thread through everything that a command leads to: its id, as the id of a trace. A command that another made
 * necessary, such as the one that takes an entry's number, goes on with the thread of that one.
 */
export const threadOf = ({ causation, command }: { causation?: string | undefined; command: string }): string =>
  (causation ?? command).replaceAll('-', '').toLowerCase();

/**
 * Id of a span that others must find who know no more than the event: the same parts make the same id in every process,
 * so that nothing has to be stored or sent along.
 */
export const knownSpan = (...parts: string[]): string =>
  createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);

export const newSpan = (): string => randomBytes(8).toString('hex');

/** The events of one command in one stream. */
export interface Strand {
  thread: string;
  stream: string;
  events: number;
}

/** What a batch holds of each command, the first `most` of them: who catches up with thousands is seen in the metrics. */
export function strandsOf(batch: Recorded[], most: number): Strand[] {
  const strands = new Map<string, Strand>();
  for (const { meta, stream } of batch) {
    const thread = threadOf(meta);
    const key = `${thread} ${stream}`;
    const strand = strands.get(key) ?? { thread, stream, events: 0 };
    if (strands.size === most && strand.events === 0) break;
    strand.events++;
    strands.set(key, strand);
  }
  return [...strands.values()];
}
