import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Front {
  url: string;
  close(): Promise<void>;
}

/** One address before several servers: each connection goes to the next of them that takes it. */
export async function startFront(urls: string[]): Promise<Front> {
  const ports = urls.map((url) => Number(new URL(url).port));
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer({ pauseOnConnect: true }, (from) => {
    open.add(from.on('error', () => from.destroy()).on('close', () => open.delete(from)));
    void passOn(
      from,
      ports.map((_, index) => ports[(turn + index) % ports.length]!),
    );
    turn++;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function passOn(from: Socket, [port, ...others]: number[]): Promise<void> {
  if (port === undefined) return void from.destroy();
  const to = connect(port, '127.0.0.1');
  try {
    await once(to, 'connect');
  } catch {
    return passOn(from, others);
  }
  to.on('error', () => from.destroy()).on('close', () => from.destroy());
  from.on('close', () => to.destroy());
  from.pipe(to).pipe(from);
}
