import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { Listener } from './listener.js';

/** Milliseconds. */
const limits = { connectionTimeoutMillis: 5_000, statement_timeout: 10_000, query_timeout: 12_000 };

/**
 * The event store's own way to PostgreSQL, as the role `exchange_app`: eight connections, more were no faster, and one
 * that listens. A connection that breaks while nobody uses it is replaced by the pool.
 */
export class Connections implements OnApplicationShutdown {
  readonly pool: Pool;
  readonly listener: Listener;

  constructor(url: string) {
    const config = {
      connectionString: url,
      options: '-c role=exchange_app -c plan_cache_mode=force_generic_plan',
      keepAlive: true,
      ...limits,
    };
    this.pool = new Pool({ ...config, max: 8, application_name: 'exchange event store' });
    this.pool.on('error', () => undefined);
    this.listener = new Listener({ ...config, application_name: 'exchange listener' });
  }

  async close(): Promise<void> {
    await Promise.all([this.listener.close(), this.pool.end()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
