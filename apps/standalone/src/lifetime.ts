import { isLost } from '#libs/event-store';

/** What was started, in order, and how it is stopped: the last first. */
export class Lifetime {
  private readonly started: (() => Promise<unknown>)[] = [];
  private ending: Promise<void> | undefined;

  /** Something that must be stopped at the end. */
  keep<Started>(started: Started, stop: (started: Started) => Promise<unknown>): Started {
    this.started.push(() => stop(started));
    return started;
  }

  /** Whether the end has begun. */
  get over(): boolean {
    return this.ending !== undefined;
  }

  /** Stops everything, once; what cannot be stopped does not keep the rest running. */
  end(): Promise<void> {
    return (this.ending ??= this.stopAll());
  }

  /** Ctrl-C and SIGTERM stop everything and leave with 0; a second one leaves at once. */
  endOnSignals(say: (message: string) => void): void {
    let first = 0;
    const leave = () => {
      // npm passes on a Ctrl-C that the terminal has sent to us too: that is still the first one.
      if (first > 0 && Date.now() - first < 500) return;
      if (first > 0) process.exit(130);
      first = Date.now();
      say('\nStopping. Press Ctrl-C again to leave at once.');
      void this.end().then(() => process.exit(0));
    };
    process.on('SIGINT', leave);
    process.on('SIGTERM', leave);
    if (process.env['npm_lifecycle_event']) whenOrphaned(leave);
  }

  /**
   * A connection that breaks in nobody's hands is no reason to end: whoever needs one next opens another. Any other
   * fault that nobody caught ends the process with 1, after everything is stopped.
   */
  endOnFaults(say: (message: string) => void): void {
    const end = async (fault: Error) => {
      say(fault.stack ?? fault.message);
      await this.end();
      process.exit(1);
    };
    process.on('uncaughtException', (fault) => {
      if (isLost(fault)) say(`A connection was lost: ${fault.message}`);
      else void end(fault);
    });
  }

  private async stopAll(): Promise<void> {
    for (const stop of this.started.toReversed()) await stop().catch((error: unknown) => console.error(error));
  }
}

/** npm gives a SIGTERM to the shell between it and us, which dies of it and tells nobody. */
function whenOrphaned(leave: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    leave();
  }, 250).unref();
}
