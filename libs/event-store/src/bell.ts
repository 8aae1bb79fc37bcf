import { pause } from './patience.js';

/** Wakes those who wait for news. Who counts the rings before looking can miss none that comes in between. */
export class Bell {
  /** How often it rang. */
  rings = 0;
  private readonly sleepers = new Set<AbortController>();

  ring(): void {
    this.rings++;
    for (const sleeper of this.sleepers) sleeper.abort();
  }

  /** Ends when the bell has rung more than `rings` times, after `ms` milliseconds, or when aborted. */
  async after(rings: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.rings > rings) return;
    const sleeper = new AbortController();
    this.sleepers.add(sleeper);
    await pause(ms, AbortSignal.any([sleeper.signal, signal]));
    this.sleepers.delete(sleeper);
  }
}
