import type { EntityManager, QueryRunner } from 'typeorm';
import { holdCheckpoint, placeCheckpoint } from './checkpoint.js';
import type { Position, Recorded } from './event.js';
import type { EventStore } from './event-store.js';
import type { Reaction } from './projection.js';
import type { Work } from './runner.js';

/** Carries out a reaction: rows and checkpoint in one transaction, then the wake-up. */
export class Reacting implements Work {
  readonly name: string;
  readonly version = 1;

  constructor(
    private readonly store: EventStore,
    private readonly reaction: Reaction,
  ) {
    this.name = reaction.name;
  }

  async begin({ manager }: QueryRunner): Promise<Position | null> {
    const held = await holdCheckpoint(manager, this.name);
    if (held?.version === this.version) return held.position;
    const position = this.reaction.from === 'now' ? await this.store.head() : null;
    await placeCheckpoint(manager, { name: this.name, version: this.version, position });
    return position;
  }

  carry(batch: Recorded[], db: EntityManager): Promise<void> {
    return this.reaction.apply(batch, db);
  }

  async after(): Promise<void> {
    await this.reaction.wake?.();
  }
}
