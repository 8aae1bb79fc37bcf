import { Injectable } from '@nestjs/common';
import { EventStore, type Lag, Progress } from '#libs/event-store';
import { Readiness } from '#libs/platform';
import { projections } from './contexts.js';

/** Milliseconds that the answer may take: under load the last event is always a moment old. */
const patience = 2_000;

/** Ready is who has seen, in every read model, all that had happened when it was asked. */
@Injectable()
export class CaughtUp extends Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly progress: Progress,
  ) {
    super();
  }

  async waitingFor(): Promise<string[]> {
    const head = await this.store.head();
    await Promise.all(projections.map(({ name }) => this.progress.caughtUp(name, head, patience)));
    const lags = await this.progress.lag();
    return projections.flatMap(({ name, version }) => {
      const lag = lags.find((one) => one.name === name);
      if (lag?.version !== version) return `${name} is being made`;
      return (lag.position ?? '') < (head ?? '') ? wordsFor(lag) : [];
    });
  }
}

const wordsFor = ({ name, behind, error }: Lag) =>
  error === null ? `${name} is ${behind} events behind` : `${name} stands still, ${behind} events behind`;
