import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { DomainEvent, Recorded } from './event.js';

/**
 * A read model with one row a key: a pure fold of events into rows.
 * The entity's table lives in the schema `read_model`; the runner creates it, fills it, and rebuilds it beside the live one.
 */
export interface Projection<Row extends ObjectLiteral = ObjectLiteral, E extends DomainEvent = DomainEvent> {
  /** Kebab-case, as the CLI and the health check call it. */
  name: string;
  /** Raise it when `evolve` or the entity changes: the next start rebuilds the table. */
  version: number;
  entity: EntityTarget<Row>;
  /** The primary key of the row that this event changes, or null for an event that is not for this read model. */
  key(event: Recorded<E>): string | null;
  /** The row after the event; `undefined` before means there is none yet, null after means there shall be none. */
  evolve(row: Row | undefined, event: Recorded<E>): Row | null;
  /** Further indexes that decorators cannot say, each what follows `create index … on <table>`: `using gin (…)`. */
  indexes?: string[];
}

/** What turns events into work: rows written in the same transaction as the checkpoint, then a wake-up after commit. */
export interface Reaction {
  name: string;
  /** Writes what there is to do; called once for each batch, in a transaction with the checkpoint. Idempotent by ids made from event ids. */
  apply(batch: Recorded[], db: EntityManager): Promise<void>;
  /** Called after the commit; may fail or be lost: a sweeper finds what was left. */
  wake?(): Promise<void>;
  /** 'start' begins at the first event, 'now' at the head of the log when first seen. */
  from: 'start' | 'now';
}
