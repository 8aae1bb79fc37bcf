/** Something that happened, as a context defines it: `DomainEvent<'Cleared', { note?: string }>`. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  type: Type;
  data: Data;
}

/**
 * A place in the log. Opaque outside its adapter but for one promise: positions of one store
 * compare as text (`a < b` when a was committed before b).
 */
export type Position = string;

/** Who did it, when, and in answer to what. Ids only: no name, address or text of a person. */
export interface Meta {
  /** Account id of the person (or `system`) that gave the command. */
  actor: string;
  /** When the command was given: ISO 8601, UTC, milliseconds. */
  at: string;
  /** Id of the command (UUID). A command sent twice carries the same id and acts once. */
  command: string;
  /** Id of the event or command that made this one necessary. */
  causation: string;
  /** Id that all events of one undertaking share. */
  correlation: string;
}

export interface NewEvent extends DomainEvent {
  /** UUID; the same id appended again adds nothing. */
  id: string;
  /** Version of the shape of `data`, from 1. Old shapes are brought up to date when read. */
  schema: number;
  meta: Meta;
}

export type Recorded<E extends DomainEvent = DomainEvent> = E & {
  id: string;
  stream: string;
  /** Place in the stream, from 1 without gaps. */
  version: number;
  position: Position;
  schema: number;
  meta: Meta;
};
