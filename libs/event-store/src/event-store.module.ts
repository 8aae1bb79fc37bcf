import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import type { Upcasts } from './codec.js';
import { Connections } from './connections.js';
import { EventStore } from './event-store.js';
import { KurrentDbEventStore } from './kurrentdb.event-store.js';
import { PostgresEventStore } from './postgres.event-store.js';
import { Progress } from './progress.js';

export interface EventStoreOptions {
  /** Of the database; its user must be able to work as the role `exchange_app`. */
  url: string;
  /** Of a KurrentDB that keeps the events instead; checkpoints and read models stay in the database. */
  eventStoreUrl?: string | undefined;
  upcasts?: Upcasts;
}

/** What Nest needs to make the options from what it has. */
interface AsyncOptions extends Pick<DynamicModule, 'imports'> {
  inject?: Extract<Provider, { useFactory: unknown }>['inject'];
  // What is injected is known only to who names it.
  useFactory: (...injected: never[]) => EventStoreOptions | Promise<EventStoreOptions>;
}

const optionsToken = Symbol('EventStoreOptions');

const providers: Provider[] = [
  { provide: Connections, useFactory: ({ url }: EventStoreOptions) => new Connections(url), inject: [optionsToken] },
  {
    provide: EventStore,
    useFactory: (connections: Connections, { eventStoreUrl, upcasts }: EventStoreOptions) =>
      eventStoreUrl ? KurrentDbEventStore.open(eventStoreUrl, upcasts) : new PostgresEventStore(connections, upcasts),
    inject: [Connections, optionsToken],
  },
  {
    provide: Progress,
    useFactory: (connections: Connections, store: EventStore) => new Progress(connections, store),
    inject: [Connections, EventStore],
  },
];

/** Gives everyone `EventStore` and `Progress`, and closes their connections when the application ends. */
@Global()
@Module({})
export class EventStoreModule {
  static forRoot(options: EventStoreOptions): DynamicModule {
    return EventStoreModule.forRootAsync({ useFactory: () => options });
  }

  static forRootAsync({ imports = [], inject = [], useFactory }: AsyncOptions): DynamicModule {
    return {
      module: EventStoreModule,
      imports,
      providers: [{ provide: optionsToken, inject, useFactory }, ...providers],
      exports: [Connections, EventStore, Progress],
    };
  }
}
