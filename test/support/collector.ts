import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it came over the wire. */
export interface Collected {
  service: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: Record<string, string>;
}

export interface Collector {
  url: string;
  spans: Collected[];
  /** Milliseconds that each batch waits for its answer; Infinity for ever. */
  delay: number;
  close(): Promise<void>;
}

type Attributes = { key: string; value: Record<string, unknown> }[];
interface Sent {
  resourceSpans: {
    resource: { attributes: Attributes };
    scopeSpans: { spans: (Omit<Collected, 'service' | 'attributes'> & { attributes: Attributes })[] }[];
  }[];
}

const read = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, String(Object.values(value)[0])]));

const spansOf = ({ resourceSpans }: Sent): Collected[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        ...span,
        attributes: read(span.attributes),
        service: read(resource.attributes)['service.name'] ?? '',
      })),
    ),
  );

/** Takes traces as an OpenTelemetry collector does, by OTLP over HTTP in JSON, and keeps them. */
export async function startCollector(): Promise<Collector> {
  const collector: Collector = { url: '', spans: [], delay: 0, close };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (request.url !== '/v1/traces') return void response.writeHead(404).end();
      collector.spans.push(...spansOf(JSON.parse(body) as Sent));
      if (collector.delay < Infinity)
        setTimeout(() => response.setHeader('content-type', 'application/json').end('{}'), collector.delay);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  collector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return collector;

  async function close(): Promise<void> {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}
