import { v5 as uuidv5 } from 'uuid';
import type { DomainEvent, NewEvent, Position, Recorded } from './event.js';
import { Conflict, type EventStore } from './event-store.js';

/** How a stream is read into a state: `submission-<id>` for a model named `submission`. */
export interface Model<State, E extends DomainEvent> {
  name: string;
  initial: State;
  evolve(state: State, event: E | Recorded<E>): State;
  /** Today's schema version of an event type that has had more than one shape; 1 where not named. */
  schema?: Partial<Record<E['type'], number>>;
}

/** A command as it was asked: its id, by whom and when. The clock and randomness enter here, never in a decision. */
export interface Asked {
  /** UUID of the command; it makes the ids of the events, so that a command sent twice acts once. */
  command: string;
  /** Account id of the person who asks. */
  actor: string;
  /** ISO 8601, UTC. */
  at: string;
  causation?: string;
  correlation?: string;
}

const attempts = 3;

/** Read, evolve, decide, append. Retried when someone else was faster; throws the last `Conflict` after three tries. */
export async function carryOut<State, E extends DomainEvent>(
  store: EventStore,
  model: Model<State, E>,
  id: string,
  asked: Asked,
  decide: (state: State) => E[],
): Promise<Position | null> {
  for (let attempt = 1; ; attempt++) {
    const { state, version, position, answered } = await load(store, model, id, asked.command);
    if (answered) return answered;
    const events = decide(state);
    if (events.length === 0) return position;
    try {
      return await store.append(`${model.name}-${id}`, version || 'none', toAppend(model, events, asked));
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
    }
  }
}

interface Loaded<State> {
  state: State;
  version: number;
  position: Position | null;
  /** Position of the events that this very command has already made, if any. */
  answered: Position | null;
}

/** The state of one stream now; `command` also tells whether that command was already carried out. */
export async function load<State, E extends DomainEvent>(
  store: EventStore,
  model: Model<State, E>,
  id: string,
  command?: string,
): Promise<Loaded<State>> {
  const loaded: Loaded<State> = { state: model.initial, version: 0, position: null, answered: null };
  for await (const event of store.read<E>(`${model.name}-${id}`)) {
    loaded.state = model.evolve(loaded.state, event);
    loaded.version = event.version;
    loaded.position = event.position;
    if (event.meta.command === command) loaded.answered = event.position;
  }
  return loaded;
}

function toAppend<S, E extends DomainEvent>(model: Model<S, E>, events: E[], asked: Asked): NewEvent[] {
  const { command, actor, at, causation = command, correlation = command } = asked;
  return events.map((event: E, index) => ({
    id: uuidv5(`${model.name}:${index}`, command),
    type: event.type,
    schema: model.schema?.[event.type as E['type']] ?? 1,
    data: event.data,
    meta: { actor, at, command, causation, correlation },
  }));
}
