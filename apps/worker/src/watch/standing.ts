import { setTimeout as rest } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { type Progress, runs } from '#libs/event-store';
import { mailHealth, type MailQueue } from '#libs/notifications';

/** Milliseconds that the database, the event store and the queue have to answer: whoever scrapes has not more than ten seconds. */
const patience = 3_000;

/** Where readers and mail stand: looked up when somebody asks. */
export class Standing {
  private readonly here = new Set<string>();
  private readonly gauges;
  private looking: Promise<void> | undefined;
  readonly close: () => void;

  constructor(
    registry: Registry,
    private readonly progress: Progress,
    private readonly db: DataSource,
    /** Null where this process sends no mail. */
    private readonly queue: () => MailQueue | null,
  ) {
    this.gauges = gaugesIn(registry);
    this.close = runs.watch(
      ({ told: { reader } }) => this.here.delete(reader),
      ({ reader }) => this.here.add(reader),
    );
  }

  /** Brings the gauges up to date; two who ask at once are answered by one look. */
  look(): Promise<void> {
    return (this.looking ??= this.lookNow().finally(() => (this.looking = undefined)));
  }

  private async lookNow(): Promise<void> {
    const reached = await Promise.all([inTime(this.readers()), inTime(this.mail())]);
    this.gauges.reachable.set(reached.every(Boolean) ? 1 : 0);
  }

  private async readers(): Promise<void> {
    const { behind, moved, still, here } = this.gauges;
    for (const gauge of [behind, moved, still, here]) gauge.reset();
    for (const reader of this.here) here.set({ reader }, 1);
    for (const { name: reader, behind: events, movedAt, error } of await this.progress.lag()) {
      behind.set({ reader }, events);
      moved.set({ reader }, movedAt.getTime() / 1000);
      still.set({ reader }, error === null ? 0 : 1);
      here.set({ reader }, this.here.has(reader) ? 1 : 0);
    }
  }

  private async mail(): Promise<void> {
    const queue = this.queue();
    if (!queue) return;
    const { mails, oldest, jobs } = this.gauges;
    for (const gauge of [mails, oldest, jobs]) gauge.reset();
    const health = await mailHealth(this.db, queue);
    mails.set({ state: 'pending' }, health.pending);
    mails.set({ state: 'given-up' }, health.givenUp);
    oldest.set(health.oldest === null ? 0 : (Date.now() - Date.parse(health.oldest)) / 1000);
    for (const [state, count] of Object.entries(health.queue ?? {})) jobs.set({ state }, count);
  }
}

/** True when it succeeded, false when it failed or took too long. */
const inTime = (look: Promise<void>): Promise<boolean> =>
  Promise.race([
    look.then(
      () => true,
      () => false,
    ),
    rest(patience, false, { ref: false }),
  ]);

function gaugesIn(registry: Registry) {
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `exchange_${name}`, help, labelNames, registers: [registry] });
  return {
    behind: gauge('reader_behind_events', 'Events that a projection or reaction has not seen yet.', 'reader'),
    moved: gauge('reader_moved_timestamp_seconds', 'When the checkpoint last moved.', 'reader'),
    still: gauge('reader_stands_still', '1 where it failed and is tried again later and later.', 'reader'),
    here: gauge('reader_runs_here', '1 where this process runs it.', 'reader'),
    reachable: gauge('store_reachable', '1 where database and event store answered this time.'),
    mails: gauge('mails', 'Mails that are owed, or that were given up.', 'state'),
    oldest: gauge('mail_oldest_pending_age_seconds', 'Age of the oldest mail that is owed; 0 where none is.'),
    jobs: gauge('mail_queue_jobs', 'Jobs in the queue of mail.', 'state'),
  };
}
