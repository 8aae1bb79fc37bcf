import 'reflect-metadata';
import { checkEventStore } from '#libs/event-store';
import { configFrom } from '#libs/platform';
import { giveUp } from '../../standalone/src/give-up.js';
import { Lifetime } from '../../standalone/src/lifetime.js';
import { migrateAll, outsideDatabase } from '../../worker/src/contexts.js';
import { Foundation } from '../../worker/src/foundation.module.js';
import { WatchModule } from '../../worker/src/watch/watch.module.js';
import { ApiModule } from './api.module.js';
import { createApi } from './bootstrap.js';

const lifetime = new Lifetime();
lifetime.endOnSignals((message) => console.log(message));
lifetime.endOnFaults((message) => console.error(message));

async function start(): Promise<void> {
  const config = configFrom(process.env);
  const url = outsideDatabase(config);
  await checkEventStore(config.eventStoreUrl);
  await migrateAll(url);
  const imports = [Foundation.of(config, url), ApiModule, WatchModule.of(config, 'api')];
  const api = await createApi({ module: class Api {}, imports }, config);
  lifetime.keep(api, () => api.close());
  await api.get(WatchModule).open();
  await api.listen(config.port, config.host);
  console.log(`The exchange is at ${await api.getUrl()}`);
}

await start().catch(giveUp);
