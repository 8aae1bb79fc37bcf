import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { embeddedUrl } from './embedded-postgres.js';
import { birthOf, commandOf, isAlive } from './processes.js';

/** Another exchange works on this folder already. */
export class DataDirTaken extends Error {}

/** Where the embedded PostgreSQL keeps its cluster. */
export const clusterIn = (dataDir: string) => join(dataDir, 'postgres');

const lockIn = (dataDir: string) => join(dataDir, 'exchange.lock');

/**
 * Takes a data folder for this process and answers what gives it back. Throws `DataDirTaken`.
 * What a killed process left is taken over: the lock names a process by its id and birth, so nobody else is mistaken for it.
 */
export function takeDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = lockIn(dataDir);
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, nameOf(process.pid));
  try {
    removeStale(lock, dataDir);
    linkSync(mine, lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken(dataDir, lock);
    throw error;
  } finally {
    rmSync(mine);
  }
  return () => {
    if (contentOf(lock) === nameOf(process.pid)) rmSync(lock);
  };
}

/** The exchange that works on this folder now, if any: the id of its process. */
export function holderOf(dataDir: string): number | null {
  const held = contentOf(lockIn(dataDir));
  const pid = Number(held.split(' ')[0]);
  return pid > 0 && isAlive(pid) && nameOf(pid) === held ? pid : null;
}

const nameOf = (pid: number) => `${pid} ${birthOf(pid)}`;

const contentOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const taken = (dataDir: string, lock: string) =>
  new DataDirTaken(
    `An exchange is already running on ${dataDir} (process ${contentOf(lock).split(' ')[0]}): ` +
      'stop it first, or set DATA_DIR to another folder.',
  );

/** Moved away before it is removed: of two that find the same stale lock, the slower one gives back what it took. */
function removeStale(lock: string, dataDir: string): void {
  if (!existsSync(lock)) return;
  if (holderOf(dataDir) !== null) throw taken(dataDir, lock);
  const stale = `${lock}.stale-${process.pid}`;
  const expected = contentOf(lock);
  renameSync(lock, stale);
  if (contentOf(stale) !== expected) linkSync(stale, lock);
  rmSync(stale);
}

/** What a PostgreSQL wrote of itself into its folder (its `postmaster.pid`); null where there is nothing. */
function postmasterOf(cluster: string): { pid: number; port: number; command: string } | null {
  const [pid, , , port] = contentOf(join(cluster, 'postmaster.pid')).split('\n').map(Number);
  return pid && port && isAlive(pid) ? { pid, port, command: commandOf(pid) } : null;
}

const isOf = (cluster: string, command: string) => command.includes(` -D ${cluster} `);

/** Connection string of the PostgreSQL that runs on a data folder; null if none does. */
export function runningUrl(dataDir: string): string | null {
  const cluster = clusterIn(dataDir);
  const postmaster = postmasterOf(cluster);
  return postmaster && isOf(cluster, postmaster.command) ? embeddedUrl(cluster, postmaster.port) : null;
}

/** Ends the PostgreSQL that a killed exchange left on this folder, and waits until it is gone. Call it with the folder taken. */
export async function stopOrphan(dataDir: string): Promise<void> {
  const cluster = clusterIn(dataDir);
  const patience = 600;
  for (let tries = 0; ; tries++) {
    const left = postmasterOf(cluster);
    if (!left) return;
    if (!isOf(cluster, left.command)) return forget(cluster, left.command);
    if (tries % patience === 0) process.kill(left.pid, tries === 0 ? 'SIGINT' : 'SIGQUIT');
    await rest(50);
  }
}

/** The file names a process that is no PostgreSQL of this folder: its id was used again. PostgreSQL would be misled by it. */
function forget(cluster: string, command: string): void {
  if (command) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
