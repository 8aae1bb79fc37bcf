import type { OnModuleDestroy } from '@nestjs/common';
import { Bell } from './bell.js';
import { allCheckpoints, type Checkpoint } from './checkpoint.js';
import type { Connections } from './connections.js';
import type { Position } from './event.js';
import type { EventStore } from './event-store.js';

/** Where one projection or reaction stands. */
export interface Lag extends Checkpoint {
  /** Events that it has not seen yet. */
  behind: number;
}

/** Milliseconds between two looks when nothing is heard. */
const poll = 1_000;

/** Knows how far every projection and reaction has come, in whichever process it runs. */
export class Progress implements OnModuleDestroy {
  private readonly positions = new Map<string, Position>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly bell = new Bell();
  private unhear: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connections: Connections,
    private readonly store: EventStore,
  ) {}

  /** True as soon as `name` has seen the event at `position`, false if it has not after so many milliseconds. */
  async caughtUp(name: string, position: Position | null, timeoutMs = 2_000): Promise<boolean> {
    if (position === null) return true;
    this.watch();
    const tooLate = AbortSignal.timeout(timeoutMs);
    for (;;) {
      const { rings } = this.bell;
      if ((this.positions.get(name) ?? '') >= position) return true;
      if (tooLate.aborted) return false;
      await this.bell.after(rings, poll, tooLate);
    }
  }

  /** Of all that have ever run. */
  async lag(): Promise<Lag[]> {
    const { rows } = await this.connections.pool.query<Checkpoint>(allCheckpoints);
    const behind = new Map<Position | null, Promise<number>>();
    const count = (position: Position | null) => {
      if (!behind.has(position)) behind.set(position, this.store.behind(position));
      return behind.get(position);
    };
    return Promise.all(rows.map(async (row) => ({ ...row, behind: (await count(row.position)) ?? 0 })));
  }

  /** Calls `listener` whenever `name` has moved, until the returned function is called: for caches to be dropped. */
  onMoved(name: string, listener: () => void): () => void {
    this.watch();
    const listeners = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  close(): void {
    this.unhear?.();
    clearInterval(this.timer);
  }

  onModuleDestroy(): void {
    this.close();
  }

  /** From the first question on it listens, and looks now and then, for what was said while nobody heard. */
  private watch(): void {
    if (this.unhear) return;
    this.unhear = this.connections.listener.hear(
      'progress',
      (said) => void (said === null ? this.look() : this.hear(said)),
    );
    this.timer = setInterval(() => void this.look(), poll).unref();
    void this.look();
  }

  /** A rebuild moves nothing but changes rows, so whoever listens is told in any case. */
  private hear(said: string): void {
    const [name = '', position = ''] = said.split(' ');
    this.reached(name, position);
    for (const listener of this.listeners.get(name) ?? []) listener();
  }

  /** What was heard in the meantime is never taken back by a look that began before it. */
  private async look(): Promise<void> {
    const { rows } = await this.connections.pool.query<Checkpoint>(allCheckpoints).catch(() => ({ rows: [] }));
    for (const { name, position } of rows)
      if (this.reached(name, position ?? '')) for (const listener of this.listeners.get(name) ?? []) listener();
  }

  private reached(name: string, position: Position): boolean {
    if ((this.positions.get(name) ?? '') >= position) return false;
    this.positions.set(name, position);
    this.bell.ring();
    return true;
  }
}
