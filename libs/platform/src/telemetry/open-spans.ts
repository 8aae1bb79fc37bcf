import type { Spans } from './span.js';

/**
 * Opens the way to an OpenTelemetry collector, which `endpoint` is the base address of. OpenTelemetry is loaded here and
 * not before. `complain` hears, once a minute at the most, that nothing arrives.
 */
export async function openSpans(endpoint: string, service: string, complain: (why: string) => void): Promise<Spans> {
  const { Collector } = await import('./collector.js');
  return new Collector(endpoint, service, complain);
}
