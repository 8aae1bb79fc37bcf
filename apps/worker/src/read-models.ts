import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EventStore, type Position, Progress, type Reaction, Runners } from '#libs/event-store';
import { projections } from './contexts.js';

/** By what the module gives the reactions to whoever runs them. */
export const reactionsToken = Symbol('reactions');

/** Runs every projection and reaction for as long as the application runs. */
@Injectable()
export class ReadModels implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly runners: Runners;

  constructor(
    store: EventStore,
    db: DataSource,
    private readonly progress: Progress,
    @Inject(reactionsToken) reactions: Reaction[],
  ) {
    this.runners = new Runners(store, db, { projections, reactions }, new Logger('read models'));
  }

  onApplicationBootstrap(): void {
    this.runners.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runners.stop();
  }

  /** Waits until every read model has seen the event at this position. */
  async caughtUp(position: Position | null): Promise<void> {
    for (const { name } of projections) while (!(await this.progress.caughtUp(name, position, 60_000)));
  }
}
