import { setTimeout as rest } from 'node:timers/promises';
import { clusterIn, stopOrphan, takeDataDir } from './data-dir.js';
import { type EmbeddedPostgres, type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

export interface OwnPostgres {
  /** Connection string of the owner; stays the same however often the server has to be started anew. */
  url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL for this process alone, with its data in a folder of ours: what a killed process left is cleared away, and a
 * server that dies is started anew on the same port. Throws `DataDirTaken` where another exchange works on the folder.
 */
export async function keepPostgres(dataDir: string, say: (message: string) => void): Promise<OwnPostgres> {
  const giveBack = takeDataDir(dataDir);
  try {
    await stopOrphan(dataDir);
    const first = await startEmbeddedPostgres({ dir: clusterIn(dataDir) });
    const kept = keepAlive(dataDir, first, say);
    return { url: first.url, stop: () => kept.stop().finally(giveBack) };
  } catch (error) {
    giveBack();
    throw error;
  }
}

function keepAlive(dataDir: string, first: RunningPostgres, say: (message: string) => void) {
  const end = new AbortController();
  let running = first;
  const watch = async () => {
    for (;;) {
      await running.ended;
      if (end.signal.aborted) return;
      say('PostgreSQL has ended by itself and is started anew.');
      running = (await again({ dir: clusterIn(dataDir), port: first.port }, say, end.signal)) ?? running;
    }
  };
  const watching = watch();
  return {
    async stop() {
      end.abort();
      await running.stop();
      await watching;
    },
  };
}

/** However long it takes, for a full disk may be emptied; null when nobody wants it any more. */
async function again(options: EmbeddedPostgres, say: (message: string) => void, signal: AbortSignal) {
  for (let pause = 250; !signal.aborted; pause = Math.min(pause * 2, 10_000)) {
    const started = await startEmbeddedPostgres(options).catch((error: Error) => say(error.message));
    if (started && signal.aborted) await started.stop();
    if (started) return started;
    await rest(pause, undefined, { signal }).catch(() => {});
  }
  return null;
}
