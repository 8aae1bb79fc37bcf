import { setTimeout as rest } from 'node:timers/promises';
import { diag, DiagLogLevel, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Span, Spans } from './span.js';

/** Milliseconds: between two batches, for the collector to take one, for the last ones at the end, between two complaints. */
const pace = { batch: 1_000, patience: 5_000, farewell: 2_000, quiet: 60_000 };

const kinds = {
  server: SpanKind.SERVER,
  internal: SpanKind.INTERNAL,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
};

/**
 * An OpenTelemetry collector, reached by OTLP over HTTP. Where it takes nothing, 2,048 spans wait and those beyond them
 * are dropped.
 */
export class Collector implements Spans {
  private readonly provider: NodeTracerProvider;
  /** OpenTelemetry asks for ids while it makes a span; ours are known before. */
  private next: Pick<Span, 'trace' | 'id'> = { trace: '', id: '' };

  constructor(endpoint: string, service: string, complain: (why: string) => void) {
    hearErrors(() =>
      complain('Traces do not arrive: OTEL_EXPORTER_OTLP_ENDPOINT does not lead to a collector that takes them'),
    );
    const url = `${endpoint.replace(/(?<!\/)\/+$/, '')}/v1/traces`;
    const exporter = new OTLPTraceExporter({ url, timeoutMillis: pace.patience });
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ 'service.name': service, 'process.pid': process.pid }),
      sampler: new AlwaysOnSampler(),
      idGenerator: { generateTraceId: () => this.next.trace, generateSpanId: () => this.next.id },
      spanProcessors: [
        new BatchSpanProcessor(exporter, { scheduledDelayMillis: pace.batch, exportTimeoutMillis: pace.patience }),
      ],
    });
  }

  add(span: Span): void {
    const { name, kind, began, seconds, failed, attributes } = span;
    this.next = span;
    const made = this.provider
      .getTracer('exchange')
      .startSpan(name, { kind: kinds[kind], startTime: began, attributes }, under(span));
    if (failed) made.setStatus({ code: SpanStatusCode.ERROR });
    made.end(began + seconds * 1000);
  }

  async close(): Promise<void> {
    await Promise.race([
      this.provider.shutdown().catch(() => undefined),
      rest(pace.farewell, undefined, { ref: false }),
    ]);
    diag.disable();
  }
}

/** Nobody waits for a span, so nobody hears that it was not taken, unless here. */
function hearErrors(complain: () => void): void {
  let last = -Infinity;
  const error = () => {
    if (performance.now() - last < pace.quiet) return;
    last = performance.now();
    complain();
  };
  const ignore = () => {};
  const logger = { error, warn: ignore, info: ignore, debug: ignore, verbose: ignore };
  diag.setLogger(logger, { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true });
}

const under = ({ trace: traceId, parent }: Span) =>
  parent === undefined
    ? ROOT_CONTEXT
    : trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId: parent, traceFlags: TraceFlags.SAMPLED, isRemote: true });
