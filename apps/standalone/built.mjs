// Builds when a source is newer than what was built, so that a command beside a running exchange leaves its files alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = `${root}dist/built`;
const sources = ['apps', 'libs', 'bench', 'package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.base.json'];

const changedAt = (path) => statSync(path).mtimeMs;
const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)))
    : changedAt(path);

export function build() {
  const began = new Date();
  if (existsSync(stamp) && sources.every((path) => newest(root + path) < changedAt(stamp))) return;
  const nest = ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'standalone'];
  const { status } = spawnSync(process.execPath, nest, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began); // what changed while it was built is newer
}
