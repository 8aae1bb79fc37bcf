// The stand-in as a process of its own: compiles this folder into dist, starts, prints its url, and takes orders line by line on
// standard input until it is ended by a signal, as `cut`, `pause`, `resume` or `next {"append":"lose","times":3}`. PORT, USER_NAME and PASSWORD are its settings.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';

const here = fileURLToPath(new URL('.', import.meta.url));
const there = fileURLToPath(new URL(`../../../dist/test/kurrent-stand-in-${process.pid}/`, import.meta.url));
const options = { swcrc: false, module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };

mkdirSync(there, { recursive: true });
for (const file of readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('-spec.ts')))
  writeFileSync(there + file.replace(/ts$/, 'js'), transformFileSync(here + file, options).code);

const { startStandIn } = await import(pathToFileURL(there + 'stand-in.js').href);
rmSync(there, { recursive: true });

const { PORT = '0', USER_NAME: user, PASSWORD: password } = process.env;
const server = await startStandIn({ port: Number(PORT), user, password });
console.log(server.url);

for await (const line of createInterface(process.stdin)) {
  const [order, argument] = line.split(/ (.*)/);
  await server[order]?.(argument && JSON.parse(argument));
  console.log(order);
}
