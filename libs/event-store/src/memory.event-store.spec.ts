import { randomUUID } from 'node:crypto';
import type { NewEvent, Position, Recorded } from './event.js';
import {
  answersARepeatedAppendAsBefore,
  keepsThePromisesOfTheStore,
  letsOneWriterWin,
  missesNothingWhenStartedMidLoad,
  readAll,
  refusesAWriterWhoIsBehind,
  refusesIdsThatAreKnownOtherwise,
  showsEveryFollowerEverything,
  type Subject,
} from './event-store.contract.js';
import { MemoryEventStore } from './memory.event-store.js';

/** Nobody shares memory, so there is nobody who disturbs; a pause lets followers in between writers. */
const subject = (store = new MemoryEventStore()): Subject => ({
  store,
  other: store,
  from: null,
  disturb: async () => [],
});

describe('the event store in memory', () => {
  keepsThePromisesOfTheStore(async () => subject());
  it('refuses ids that are known from elsewhere or in part', () => refusesIdsThatAreKnownOtherwise(subject()));
});

/** Deliberately broken stores: a promise that cannot fail promises nothing. */
describe('the promises of the store catch', () => {
  it('a store that appends wherever the stream is', async () => {
    class Obliging extends MemoryEventStore {
      override async append(stream: string, _expected: number | 'none', events: NewEvent[]): Promise<Position> {
        const { length } = await readAll(this, stream);
        return super.append(stream, length || 'none', events).catch(() => this.append(stream, 'none', events));
      }
    }
    await expect(refusesAWriterWhoIsBehind(subject(new Obliging()))).rejects.toThrow();
    await expect(letsOneWriterWin(subject(new Obliging()))).rejects.toThrow();
  });

  it('a store that does not look at the ids', async () => {
    class Forgetful extends MemoryEventStore {
      override append(stream: string, expected: number | 'none', events: NewEvent[]): Promise<Position> {
        return super.append(
          stream,
          expected,
          events.map((event) => ({ ...event, id: randomUUID() })),
        );
      }
    }
    await expect(answersARepeatedAppendAsBefore(subject(new Forgetful()))).rejects.toThrow();
  });

  it('a follower that begins where the log ends', async () => {
    class Late extends MemoryEventStore {
      override async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]> {
        yield* super.follow((await this.head()) ?? after, signal);
      }
    }
    await expect(missesNothingWhenStartedMidLoad(subject(new Late()))).rejects.toThrow();
  });

  it('a follower that forgets a batch now and then', async () => {
    class Skipping extends MemoryEventStore {
      override async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]> {
        let nth = 0;
        for await (const batch of super.follow(after, signal)) if (++nth % 5 > 0) yield batch;
      }
    }
    await expect(showsEveryFollowerEverything(subject(new Skipping()))).rejects.toThrow();
  });
});
