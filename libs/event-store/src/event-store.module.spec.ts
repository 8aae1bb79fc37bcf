import { setTimeout as pass } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/support/database.js';
import { happened } from './event-store.contract.js';
import { EventLog1795400000000 } from './event-store.migration.js';
import { EventStoreModule } from './event-store.module.js';
import { EventStore } from './event-store.js';
import { Progress } from './progress.js';

it('gives the store and the progress to whoever asks, and closes its connections with the application', async () => {
  const database = await freshDatabase();
  const owner = await new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [EventLog1795400000000],
  }).initialize();
  await owner.runMigrations();

  @Injectable()
  class Settings {
    url = database.url;
  }
  @Module({ providers: [Settings], exports: [Settings] })
  class SettingsModule {}
  const store = EventStoreModule.forRootAsync({
    imports: [SettingsModule],
    inject: [Settings],
    useFactory: ({ url }: Settings) => ({ url }),
  });
  const app = await (await Test.createTestingModule({ imports: [store] }).compile()).init();

  const position = await app.get(EventStore).append('thing-1', 'none', [happened()]);
  expect(await app.get(Progress).caughtUp('nobody', position, 50)).toBe(false);
  expect(await app.get(Progress).lag()).toEqual([]);
  await app.close();
  const open = `select from pg_stat_activity where datname = current_database() and application_name like 'exchange %'`;
  // A server process ends a moment after its connection.
  while ((await owner.query<object[]>(open)).length > 0) await pass(10);
  await owner.destroy();
  await database.drop();
});
