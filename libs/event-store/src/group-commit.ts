import type { Written } from './codec.js';
import { isLost } from './lost.js';

/** What one caller wants appended. */
export interface Append {
  stream: string;
  /** Version of the stream's last event; 0 where there must be none. */
  expected: number;
  events: Written[];
}

/** Position of the last event of each append in one transaction, or null for one that conflicts. */
type Commit = (batch: Append[]) => Promise<(string | null)[]>;

interface Waiting {
  append: Append;
  answer: (position: string | null) => void;
  fail: (error: unknown) => void;
}

/** Bounds the time that the lock of the log is held for one flush. */
const most = 500;

/**
 * Appends that arrive together are committed together. Idle, the first goes at once; what arrives while a commit is
 * under way is collected and goes next. So one process has one commit under way, and the disk is asked to flush once
 * for many.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private flushing = false;

  constructor(private readonly commit: Commit) {}

  append(append: Append): Promise<string | null> {
    return new Promise((answer, fail) => {
      this.waiting.push({ append, answer, fail });
      if (!this.flushing) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    this.flushing = true;
    while (this.waiting.length > 0) await this.settle(this.next());
    this.flushing = false;
  }

  /** The oldest, each stream once: a second append to a stream is judged after the first is in. */
  private next(): Waiting[] {
    const streams = new Set<string>();
    const [batch, later]: [Waiting[], Waiting[]] = [[], []];
    for (const one of this.waiting) {
      const joins = batch.length < most && !streams.has(one.append.stream);
      streams.add(one.append.stream);
      (joins ? batch : later).push(one);
    }
    this.waiting = later;
    return batch;
  }

  /** A batch that fails as a whole is tried one by one, so that nobody answers for another's mistake. */
  private async settle(batch: Waiting[]): Promise<void> {
    try {
      const answers = await this.commit(batch.map(({ append }) => append));
      batch.forEach(({ answer }, index) => answer(answers[index] ?? null));
    } catch (error) {
      if (batch.length === 1 || isLost(error)) for (const { fail } of batch) fail(error);
      else for (const one of batch) await this.settle([one]);
    }
  }
}
