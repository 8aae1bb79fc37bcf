import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/**
 * The port and its connections, in our hands rather than in those of the gRPC server, so that they can be cut as a fault cuts them.
 * While it is shut it keeps its port and resets whoever knocks: a port given back could be another's when it is wanted again.
 */
export class Door {
  private readonly sockets = new Set<Socket>();
  private shut = false;
  private readonly listener = createServer((socket) => {
    if (this.shut) return void socket.resetAndDestroy();
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    this.enter(socket);
  });

  constructor(private readonly enter: (socket: Socket) => void) {}

  async open(port: number): Promise<number> {
    this.listener.listen(port, '127.0.0.1');
    await once(this.listener, 'listening');
    const address = this.listener.address();
    return typeof address === 'object' && address ? address.port : port;
  }

  /** Resets every connection, or the one of this peer (`host:port`). */
  cut(peer?: string): void {
    for (const socket of this.sockets)
      if (peer === undefined || peer === `${socket.remoteAddress}:${socket.remotePort}`) socket.resetAndDestroy();
  }

  pause(): void {
    this.shut = true;
    this.cut();
  }

  resume(): void {
    this.shut = false;
  }

  async close(): Promise<void> {
    this.pause();
    this.listener.close();
    await once(this.listener, 'close');
  }
}
