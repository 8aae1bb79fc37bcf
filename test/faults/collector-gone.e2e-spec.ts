import { setTimeout as rest } from 'node:timers/promises';
import { type Collector, startCollector } from '../support/collector.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Exchange, startExchange } from './exchange-process.js';

/** Milliseconds: what waits for the collector at the end, and what an exchange takes to stop by itself. */
const limit = 2_000 + 2_000;

describe('An exchange whose traces nobody takes', () => {
  let database: TestDatabase;
  let silent: Collector;
  let exchange: Exchange | undefined;
  beforeEach(async () => {
    [database, silent] = await Promise.all([freshDatabase(), startCollector()]);
    silent.delay = Infinity;
  });
  afterEach(async () => {
    await exchange?.kill();
    await silent.close();
    await database.drop();
  });

  it.each(['is away', 'never answers'])(
    'works, says so once, and stops in time when the collector %s',
    async (fault) => {
      const endpoint = fault === 'is away' ? 'http://127.0.0.1:9' : silent.url;
      const env = { DATABASE_URL: database.url, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
      exchange = await startExchange({ env, demo: true });
      for (let second = 0; second < 12; second++) {
        expect((await fetch(`${exchange.url}/api/v1/catalogue`)).status).toBe(200);
        await rest(1_000);
      }
      const began = performance.now();
      expect(await exchange.stop()).toBe(0);
      expect(performance.now() - began).toBeLessThan(limit);
      expect(exchange.printed().match(/OTEL_EXPORTER_OTLP_ENDPOINT/g)).toHaveLength(1);
    },
  );
});
