import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { checkEventStore } from '#libs/event-store';
import { configFrom } from '#libs/platform';
import { giveUp } from '../../standalone/src/give-up.js';
import { Lifetime } from '../../standalone/src/lifetime.js';
import { migrateAll, outsideDatabase } from './contexts.js';
import { Foundation } from './foundation.module.js';
import { WatchModule } from './watch/watch.module.js';
import { WorkerModule } from './worker.module.js';

const lifetime = new Lifetime();
lifetime.endOnSignals((message) => console.log(message));
lifetime.endOnFaults((message) => console.error(message));

async function start(): Promise<void> {
  const config = configFrom(process.env);
  const url = outsideDatabase(config);
  await checkEventStore(config.eventStoreUrl);
  await migrateAll(url);
  const imports = [Foundation.of(config, url), WorkerModule.of(config, url), WatchModule.of(config, 'worker')];
  const worker = await NestFactory.createApplicationContext({ module: class Worker {}, imports }, { bufferLogs: true });
  worker.useLogger(worker.get(Logger));
  lifetime.keep(worker, () => worker.close());
  await worker.get(WatchModule).open();
  console.log('The worker is at work');
}

await start().catch(giveUp);
