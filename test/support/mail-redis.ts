import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Redis {
  url: string;
  /** Sends one command as a line and answers the first line of the reply: `FLUSHALL`. */
  say(command: string): Promise<string>;
  close(): Promise<void>;
}

/** A real Redis on loopback that keeps nothing on disk. */
export async function startRedis(): Promise<Redis> {
  const dir = await mkdtemp(join(tmpdir(), 'exchange-redis-'));
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const missing = once(child, 'error').then(() => {
    throw new Error(
      'There is no redis-server here. Install it (Debian: apt-get install redis-server) and run the tests again.',
    );
  });
  await Promise.race([ready(child.stdout), missing]);
  const gone = once(child, 'exit');
  return {
    url: `redis://127.0.0.1:${port}`,
    say: (command) => say(port, command),
    async close() {
      child.kill('SIGTERM');
      await gone;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function ready(output: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of output) if (String(chunk).includes('eady to accept connections')) return;
  throw new Error('redis-server stopped before it was ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function say(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${command}\r\n`);
  const [reply] = await once(socket, 'data');
  socket.destroy();
  return String(reply).split('\r\n', 1)[0] ?? '';
}
