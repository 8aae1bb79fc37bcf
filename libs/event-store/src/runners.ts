import type { DataSource } from 'typeorm';
import type { EventStore } from './event-store.js';
import type { Projection, Reaction } from './projection.js';
import { Projecting } from './projection-runner.js';
import { Reacting } from './reaction-runner.js';
import { type Log, type Pace, Runner } from './runner.js';

/** All that a worker does with events. */
export interface Running {
  projections?: Projection[];
  reactions?: Reaction[];
}

/**
 * Runs projections and reactions until stopped. Each keeps one connection of the data source, which has to work as the
 * role `exchange_app` and to have at least two connections more than there are runners.
 */
export class Runners {
  private readonly runners: Runner[];

  constructor(
    store: EventStore,
    source: DataSource,
    { projections = [], reactions = [] }: Running,
    log: Log,
    pace?: Partial<Pace>,
  ) {
    enoughConnections(source, projections.length + reactions.length + 2);
    const works = [
      ...projections.map((projection) => new Projecting(store, source, projection)),
      ...reactions.map((reaction) => new Reacting(store, reaction)),
    ];
    const names = works.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice) throw new Error(`Two projections or reactions are called ${twice}`);
    this.runners = works.map((work) => new Runner(store, source, work, log, pace));
  }

  start(): void {
    for (const runner of this.runners) runner.start();
  }

  /** Each finishes the batch that it is at. */
  async stop(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }
}

/** Too small a pool would not fail, it would wait for ever. */
function enoughConnections({ options }: DataSource, needed: number): void {
  const { poolSize, extra } = options as { poolSize?: number; extra?: { max?: number } };
  const size = extra?.max ?? poolSize ?? 10;
  if (size < needed) throw new Error(`The data source has ${size} connections, its runners need ${needed}`);
}
