import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config.js';
import { WrongSetting } from '../config.js';
import { type Readiness, readinessOf } from '../health.controller.js';

interface Answer {
  status: number;
  type: string;
  body: string;
}

/** What is answered besides health. */
export interface Metrics {
  /** Media type of `text()`. */
  contentType: string;
  text(): Promise<string>;
}

/**
 * The door for those who watch over the exchange, on HOST:METRICS_PORT: `/metrics`, `/health/live` and `/health/ready`,
 * also where a process answers no other HTTP. It asks nobody who they are, so only they may reach it.
 */
export class SideDoor {
  private constructor(
    private readonly server: Server,
    private readonly host: string,
  ) {}

  /** Throws `WrongSetting` if the port is taken. */
  static async open({ host, metricsPort }: Config, metrics: Metrics, readiness: Readiness): Promise<SideDoor> {
    const server = createServer({ requestTimeout: 10_000, keepAliveTimeout: 65_000 }, (request, response) => {
      void answered(request.method ?? '', request.url ?? '', metrics, readiness).then(({ status, type, body }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
      );
    });
    server.listen(metricsPort, host);
    await once(server, 'listening').catch(explain);
    return new SideDoor(server, host);
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://${this.host.includes(':') ? `[${this.host}]` : this.host}:${port}`;
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}

function explain(error: NodeJS.ErrnoException): never {
  if (error.code === 'EADDRINUSE')
    throw new WrongSetting('METRICS_PORT is taken by another program: set it to another one, or to 0 for any.');
  if (error.code === 'EACCES')
    throw new WrongSetting('METRICS_PORT may not be opened by this user: set it to one above 1023.');
  throw error;
}

async function answered(method: string, url: string, metrics: Metrics, readiness: Readiness): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return json(405, { status: 'only GET' });
  try {
    switch (url.split('?')[0]) {
      case '/metrics':
        return { status: 200, type: metrics.contentType, body: await metrics.text() };
      case '/health/live':
        return json(200, { status: 'live' });
      case '/health/ready': {
        const { status, told } = await readinessOf(readiness);
        return json(status, told);
      }
      default:
        return json(404, { status: 'there are /metrics, /health/live and /health/ready' });
    }
  } catch {
    return json(503, { status: 'waiting', waitingFor: ['database or event store cannot be reached'] });
  }
}

const json = (status: number, body: object): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});
