import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

function find(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...versions];
  const found = folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
  if (!found)
    throw new Error('The bench compares with pgbench, which was not found: install it (Debian: postgresql-contrib).');
  return found;
}

// About as large as an event of ours: 940 bytes of jsonb, a primary key and a unique pair.
const table = `create table if not exists bench_row (
  id bigserial primary key, stream text not null, version int not null, data jsonb not null, unique (stream, version))`;
const insert = `\\set n random(1, 9000000000000)
insert into bench_row (stream, version, data) values ('s-' || :n, 1, '{"text":"${'x'.repeat(900)}"}');
`;

/** Rows a second that pgbench inserts, one a transaction, with so many clients: the limit an append is held against. */
export async function insertsPerSecond(url: string, clients: number, seconds: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`${table}; truncate bench_row`).finally(() => client.end());
  const folder = mkdtempSync(join(tmpdir(), 'exchange-bench-'));
  const script = join(folder, 'insert.sql');
  writeFileSync(script, insert);
  const threads = String(Math.min(2, clients));
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', threads, '-T', String(seconds), '-f', script, url];
  const { stdout } = await run(find(), args).finally(() => rmSync(folder, { recursive: true }));
  return Number(/tps = ([\d.]+)/.exec(stdout)![1]);
}
