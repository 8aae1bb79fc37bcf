import { Connections } from './connections.js';
import type { EventStore } from './event-store.js';
import { KurrentDb } from './kurrentdb.client.js';
import { KurrentDbEventStore } from './kurrentdb.event-store.js';
import { UnfitEventStore } from './kurrentdb.faults.js';
import { PostgresEventStore } from './postgres.event-store.js';

/** A log at an address, its events as they are: nothing is brought up to date. Throws `UnfitEventStore` at an address of neither kind. */
export function openLog(address: string): { store: EventStore; close(): Promise<void> } {
  if (/^postgres(ql)?:/.test(address)) {
    const connections = new Connections(address);
    return { store: new PostgresEventStore(connections, null), close: () => connections.close() };
  }
  if (!/^(kurrentdb|kdb|esdb)(\+discover)?:/.test(address))
    throw new UnfitEventStore('A log has an address that begins with postgres:// or kurrentdb://.');
  const server = new KurrentDb(address);
  return { store: new KurrentDbEventStore(server, null), close: () => server.close() };
}
