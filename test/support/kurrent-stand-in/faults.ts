import { setTimeout as pass } from 'node:timers/promises';
import { notReady } from './refusal.js';

/** `refuse`: UNAVAILABLE, nothing stored. `lose`: stored, the connection is cut before the answer. `late`: stored, answered after `ms`. */
export interface Fault {
  append: 'refuse' | 'lose' | 'late';
  ms?: number;
  /** Of how many appends; once unless given. */
  times?: number;
}

/** What is to go wrong with the next appends. */
export class Faults {
  private readonly waiting: Fault[] = [];

  next(fault: Fault): void {
    for (let nth = 0; nth < (fault.times ?? 1); nth++) this.waiting.push(fault);
  }

  clear(): void {
    this.waiting.length = 0;
  }

  /** Does the append with the fault that is next. Throws a `Refusal`; answers nothing where the connection was cut. */
  async around<T>(append: () => T, cut: () => void): Promise<T | undefined> {
    const fault = this.waiting.shift();
    if (fault?.append === 'refuse') throw notReady();
    const outcome = append();
    if (fault?.append === 'late') await pass(fault.ms ?? 1_000);
    if (fault?.append !== 'lose') return outcome;
    cut();
    return undefined;
  }
}
