import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  at(done: number, total: number): void;
  end(): void;
}

/** A bar where someone watches, otherwise a plain line at each tenth. */
export function progress(what: string): Progress {
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): Progress {
  const shown = new SingleBar({ format: `${what} {bar} {value}/{total}` }, Presets.shades_classic);
  shown.start(1, 0);
  return {
    at(done, total) {
      shown.setTotal(total);
      shown.update(done);
    },
    end: () => shown.stop(),
  };
}

function lines(what: string): Progress {
  let tenth = -1;
  return {
    at(done, total) {
      const reached = Math.floor((10 * done) / Math.max(total, 1));
      if (reached !== tenth) console.error(`${what}: ${done} of ${total}`);
      tenth = reached;
    },
    end: () => {},
  };
}
