import { randomUUID } from 'node:crypto';
import type { Recorded } from '#libs/event-store';
import { knownSpan, strandsOf, threadOf } from './thread.js';

const event = (command: string, stream: string, causation = command): Recorded => ({
  id: randomUUID(),
  type: 'Happened',
  data: {},
  schema: 1,
  stream,
  version: 1,
  position: '1',
  meta: { actor: randomUUID(), at: '2026-11-23T00:00:00.000Z', command, causation, correlation: command },
});

describe('The thread of a command', () => {
  const command = randomUUID();

  it('is the bytes of its id, and those of the command that made it necessary where there is one', () => {
    expect(threadOf({ command })).toBe(command.replaceAll('-', ''));
    expect(threadOf({ command: randomUUID(), causation: command })).toBe(command.replaceAll('-', ''));
  });

  it('is one strand in each stream, whatever else is in the batch', () => {
    const batch = [event(command, 'a-1'), event(randomUUID(), 'a-2'), event(command, 'a-1'), event(command, 'b-1')];
    expect(strandsOf(batch, 32).map(({ stream, events }) => [stream, events])).toEqual([
      ['a-1', 2],
      ['a-2', 1],
      ['b-1', 1],
    ]);
  });

  it('is told of no more than a few commands of a batch', () => {
    const batch = Array.from({ length: 500 }, (_, index) => event(randomUUID(), `a-${index}`));
    expect(strandsOf(batch, 32)).toHaveLength(32);
  });

  it('leads to the same span in every process', () => {
    expect(knownSpan('append', 'thread', 'a-1')).toBe(knownSpan('append', 'thread', 'a-1'));
    expect(knownSpan('append', 'thread', 'a-1')).toMatch(/^[0-9a-f]{16}$/);
    expect(knownSpan('append', 'thread', 'a-1')).not.toBe(knownSpan('append', 'thread', 'a-2'));
  });
});
