import type { DomainEvent, Meta, NewEvent, Recorded } from './event.js';
import { BadInput } from './refusals.js';

/** Turns the data of one schema version into that of the next. */
type Upcast = (data: never) => unknown;

/** `{ [type]: [v1to2, v2to3] }`: an event type that is not named has had one shape only. */
export type Upcasts = Record<string, Upcast[]>;

/** An event in the words that are kept. */
export interface Written {
  id: string;
  type: string;
  schema: number;
  /** JSON. */
  data: string;
  /** JSON. */
  meta: string;
}

/** A written event in its place. */
export interface Kept extends Written {
  stream: string;
  version: number;
  position: string;
}

/** The same, its words read as JSON. */
type Parsed = Omit<Kept, 'data' | 'meta'> & { data: unknown; meta: Meta };

/**
 * The edge between the events that we think in and the bytes that are kept: the one place where either is made from the
 * other. Deciders and read models only ever see today's shape.
 */
export class Codec {
  /** Without upcasts at all (null) events are taken and given as they are, whatever their shape: for copying a log. */
  constructor(private readonly upcasts: Upcasts | null = {}) {}

  /** Throws `BadInput` where a text holds what PostgreSQL cannot keep. */
  write({ id, type, schema, data, meta }: NewEvent): Written {
    if (this.upcasts && schema !== this.today(type))
      throw new Error(`${type} is at schema version ${this.today(type)}, not ${schema}`);
    return { id, type, schema, data: json(data), meta: json(meta) };
  }

  read<E extends DomainEvent>({ id, stream, version, position, type, schema, data, meta }: Kept): Recorded<E> {
    const parsed = { data: JSON.parse(data) as unknown, meta: JSON.parse(meta) as Meta };
    return this.recall({ id, stream, version, position, type, schema, data: parsed.data, meta: parsed.meta });
  }

  /** For a store that has taken the words apart already. */
  recall<E extends DomainEvent>({ id, stream, version, position, type, schema, data, meta }: Parsed): Recorded<E> {
    const newer = this.upcasts?.[type]?.slice(schema - 1) ?? [];
    const today = newer.reduce((old, upcast) => upcast(old as never), data);
    // Field by field: a replay makes millions of these, and spreading an object costs more than parsing it.
    return {
      id,
      stream,
      version,
      position,
      type,
      schema: schema + newer.length,
      data: today,
      meta,
    } as Recorded as Recorded<E>;
  }

  /** The version of the shape that is written now; an event from a newer release is read as it is. */
  private today(type: string): number {
    return (this.upcasts?.[type]?.length ?? 0) + 1;
  }
}

/** NUL and halves of surrogate pairs, as `JSON.stringify` writes them. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

function json(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  if (unkeepable.test(text))
    throw new BadInput([{ field: place(value).join('.'), message: 'holds a broken character' }]);
  return text;
}

/** Where the first such character is: the names and indexes that lead to it. */
function place(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const [name, inner] = Object.entries(value).find((entry) => unkeepable.test(JSON.stringify(entry) ?? '')) ?? [];
  return name === undefined ? [] : [name, ...place(inner)];
}
