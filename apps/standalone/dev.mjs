// npm run dev: builds what changes, and starts the demo anew with it. PostgreSQL stops and starts with it, which takes a second.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as rest } from 'node:timers/promises';

const main = 'dist/apps/standalone/src/main.js';
const run = (...words) => spawn(process.execPath, words, { stdio: 'inherit' });

const build = run('node_modules/@nestjs/cli/bin/nest.js', 'build', 'standalone', '--watch');
while (!existsSync(main)) await rest(200);
const demo = run('--watch', '--watch-preserve-output', main, '--demo');

// Both get the terminal's Ctrl-C themselves, and each ends as it wants to.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => [build, demo].forEach((child) => child.kill('SIGTERM')));
