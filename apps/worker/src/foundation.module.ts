import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventStoreModule } from '#libs/event-store';
import { Config, database, logging } from '#libs/platform';
import { entities } from './contexts.js';

/** What every process of the exchange stands on: settings, log, the database as the application, the buses, the event store. */
@Module({})
export class Foundation {
  static of(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: Foundation,
      global: true,
      imports: [
        logging(config.logLevel),
        database(databaseUrl, entities),
        CqrsModule.forRoot(),
        EventStoreModule.forRoot({ url: databaseUrl, eventStoreUrl: config.eventStoreUrl }),
      ],
      providers: [{ provide: Config, useValue: config }],
      exports: [Config],
    };
  }
}
