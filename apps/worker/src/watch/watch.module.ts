import { type DynamicModule, Inject, Logger, Module, Optional, type Provider } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { EventStore, Progress } from '#libs/event-store';
import { MailQueue } from '#libs/notifications';
import { type Config, openSpans, Readiness } from '#libs/platform';
import { CaughtUp } from '../caught-up.js';
import { watchAppends } from './appends.js';
import type { Metrics } from './metrics.js';

/** What of the exchange this process is; traces call it so. */
type Part = 'api' | 'worker' | 'standalone';

/** Metrics where METRICS_PORT is set, traces where OTEL_EXPORTER_OTLP_ENDPOINT is; what is not asked for is not loaded. */
@Module({})
export class WatchModule {
  static of(config: Config, part: Part): DynamicModule {
    const { metricsPort, otelExporterOtlpEndpoint: endpoint } = config;
    return {
      module: WatchModule,
      providers: [
        { provide: Readiness, useClass: CaughtUp },
        ...(metricsPort === undefined ? [] : [metrics(config)]),
        ...(endpoint === undefined ? [] : [traces(endpoint, `exchange-${part}`)]),
      ],
    };
  }

  constructor(
    store: EventStore,
    @Optional() @Inject('metrics') private readonly metrics?: Metrics,
  ) {
    watchAppends(store);
  }

  /** Opens the side door where one is asked for; throws `WrongSetting` if it cannot be opened. */
  async open(): Promise<void> {
    await this.metrics?.open();
  }
}

const metrics = (config: Config): Provider => ({
  provide: 'metrics',
  inject: [HttpAdapterHost, Readiness, Progress, DataSource, ModuleRef],
  async useFactory(http: HttpAdapterHost, readiness: Readiness, progress: Progress, db: DataSource, all: ModuleRef) {
    const { Metrics } = await import('./metrics.js');
    return new Metrics(config, { http, readiness, progress, db, queue: () => queueIn(all) });
  },
});

const traces = (endpoint: string, part: string): Provider => ({
  provide: 'traces',
  inject: [HttpAdapterHost, EventStore, DataSource],
  async useFactory(http: HttpAdapterHost, store: EventStore, db: DataSource) {
    const { Traces } = await import('./traces.js');
    const logger = new Logger('traces');
    const spans = await openSpans(endpoint, part, (why) => logger.warn(why));
    return new Traces(spans, http, store, db);
  },
});

/** Only who works sends mail. */
function queueIn(all: ModuleRef): MailQueue | null {
  try {
    return all.get(MailQueue, { strict: false });
  } catch {
    return null;
  }
}
