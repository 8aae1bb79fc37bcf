import { Client, type ClientConfig } from 'pg';
import { backOff, pause } from './patience.js';

const channels = ['event_log', 'progress'] as const;
type Channel = (typeof channels)[number];
type Ear = (payload: string | null) => void;

/**
 * One connection that hears what PostgreSQL notifies. When it is lost it comes back by itself, and every ear is told
 * null: something may have been said in the meantime. Nothing may hang on it alone: who listens also looks now and then.
 */
export class Listener {
  private readonly ears: Record<Channel, Set<Ear>> = { event_log: new Set(), progress: new Set() };
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly config: ClientConfig) {}

  /** Hears a channel until the returned function is called. The first ear opens the connection. */
  hear(channel: Channel, ear: Ear): () => void {
    this.ears[channel].add(ear);
    this.running ??= this.run(this.closing.signal);
    return () => void this.ears[channel].delete(ear);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      const listening = await this.listen(signal);
      failures = listening ? 1 : failures + 1;
      await pause(backOff(failures), signal);
    }
  }

  /** Listens until the connection is lost; false where there was none. */
  private async listen(signal: AbortSignal): Promise<boolean> {
    const client = new Client(this.config);
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ channel, payload }) => this.tell(channel as Channel, payload ?? ''));
    try {
      await client.connect();
      await client.query(channels.map((channel) => `listen ${channel}`).join('; '));
    } catch {
      await client.end().catch(() => undefined);
      return false;
    }
    for (const channel of channels) this.tell(channel, null);
    await lost;
    await client.end().catch(() => undefined);
    return true;
  }

  private tell(channel: Channel, payload: string | null): void {
    for (const ear of this.ears[channel]) ear(payload);
  }
}
