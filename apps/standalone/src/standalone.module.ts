import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#libs/platform';
import { ApiModule } from '../../api/src/api.module.js';
import { Foundation } from '../../worker/src/foundation.module.js';
import { WatchModule } from '../../worker/src/watch/watch.module.js';
import { WorkerModule } from '../../worker/src/worker.module.js';

/** The whole exchange: what answers, and what works behind it. */
@Module({})
export class StandaloneModule {
  static of(config: Config, databaseUrl: string): DynamicModule {
    const imports = [
      Foundation.of(config, databaseUrl),
      ApiModule,
      WorkerModule.of(config, databaseUrl),
      WatchModule.of(config, 'standalone'),
    ];
    return { module: StandaloneModule, imports };
  }
}
