/**
 * A test fixture, not a database: it speaks the gRPC protocol of KurrentDB to the real client, by the service definitions that the
 * client ships, keeps its events in memory, and fails when told to. What the client can tell of the server is imitated from the
 * server's source: its decisions about appends, its positions, its errors. Whatever the exchange does not call, it has not.
 */
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { Door } from './door.js';
import { type Fault, Faults } from './faults.js';
import { Log } from './log.js';
import { type Endpoint, type Member, Node, type Role } from './node.js';
import { offer } from './services.js';
import { Visitors } from './visitors.js';

export interface StandIn {
  /** `kurrentdb://127.0.0.1:<port>?tls=false` */
  url: string;
  port: number;
  /** To be shared with another stand-in, which then is of the same cluster. */
  log: Log;
  close(): Promise<void>;
  /** An empty log, and no faults to come. */
  reset(): void;
  /** How many events clients have appended. */
  count(): number;
  /** Resets every connection now, also in mid-stream. */
  cut(): void;
  next(fault: Fault): void;
  /** Down: what comes is reset until `resume`. */
  pause(): void;
  resume(): void;
  become(role: Role): void;
  addSystemEvent(): void;
  /** Deletes a stream for good. */
  tombstone(stream: string): void;
}

export interface StandInOptions {
  port?: number;
  version?: string;
  user?: string;
  password?: string;
  /** PEM. */
  tls?: { key: Buffer; cert: Buffer };
  role?: Role;
  log?: Log;
  /** Told instead of the stand-ins that share the log. */
  leader?: Endpoint;
  members?: Member[];
}

/** A KurrentDB to all appearances, on a port of the loopback. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { port = 0, version = '25.1.0', role = 'leader', log = new Log(), tls } = options;
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  const credentials = tls
    ? ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.cert }])
    : ServerCredentials.createInsecure();
  const injector = server.createConnectionInjector(credentials);
  const door = new Door((socket) => injector.injectConnection(socket));
  const node = new Node(log, version, role, options);
  const faults = new Faults();
  offer(server, { node, faults, visitors: new Visitors(options), cut: (peer) => door.cut(peer) });
  node.port = await door.open(port);
  return {
    url: `kurrentdb://127.0.0.1:${node.port}?${tls ? 'tls=true&tlsVerifyCert=false' : 'tls=false'}`,
    port: node.port,
    log,
    count: () => log.count,
    cut: () => door.cut(),
    next: (fault) => faults.next(fault),
    addSystemEvent: () => log.addSystemEvent(),
    tombstone: (stream) => void log.tombstone(stream),
    become: (role) => void (node.role = role),
    reset() {
      log.reset();
      faults.clear();
    },
    pause() {
      node.alive = false;
      door.pause();
    },
    resume() {
      node.alive = true;
      door.resume();
    },
    async close() {
      log.nodes.delete(node);
      await door.close();
      injector.destroy();
      server.forceShutdown();
    },
  };
}
