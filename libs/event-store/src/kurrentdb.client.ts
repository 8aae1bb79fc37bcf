import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { within } from './patience.js';
import { inOurWords, isAway, UnfitEventStore } from './kurrentdb.faults.js';

/** Milliseconds for a farewell to a server that may be gone. */
const farewell = 1_000;

/** The first version that tells the position of an event wherever it is read. */
const oldest = '22.10';

/** The first read of a client waits this long, in milliseconds, before it connects; half a second if not said. */
const impatient = (url: string): string =>
  url.includes('discoveryInterval=') ? url : `${url}${url.includes('?') ? '&' : '?'}discoveryInterval=50`;

/** For an address `kurrentdb://…` or, as it was called before, `esdb://…`. Throws `UnfitEventStore` at one that cannot be read. */
function clientFor(url: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(impatient(url.replace(/^esdb/, 'kurrentdb')));
  } catch (error) {
    // The client repeats the whole address, password and all.
    const certificate = /certificate|userCertFile/.exec((error as Error).message);
    throw new UnfitEventStore(
      certificate
        ? 'EVENT_STORE_URL names a certificate or key file that is not there.'
        : 'EVENT_STORE_URL cannot be read: it must look like kurrentdb://name:password@host:2113?tls=true.',
    );
  }
}

/**
 * The two ways in which the client library speaks to a server. What it reads goes through a part of it that never tries
 * again once its first connection has failed, so that part is made anew after a failure; appends and subscriptions recover.
 */
export class KurrentDb {
  readonly writer: KurrentDBClient;
  private current: KurrentDBClient;

  constructor(private readonly url: string) {
    this.writer = clientFor(url);
    this.current = clientFor(url);
  }

  get reader(): KurrentDBClient {
    return this.current;
  }

  /** After a reader has failed; whoever comes second finds it done. */
  renew(failed: KurrentDBClient): void {
    if (failed === this.current) this.current = clientFor(this.url);
  }

  /** The library ends its streams and leaves its connection open, which would keep a process from ending. */
  async close(): Promise<void> {
    await this.writer.dispose();
    const closed = this.writer['getChannel']().then((channel) => channel.close());
    await within(farewell, closed).catch(() => undefined);
  }

  /**
   * Throws `UnfitEventStore` where the server is too old or refuses the password. One that is not there now may come:
   * whoever asks it later hears that it is away.
   */
  async check(): Promise<void> {
    try {
      const { serverVersion } = await this.writer['capabilities'];
      refuseOld(serverVersion);
      for await (const _ of this.reader.readAll({ maxCount: 1 })) break;
    } catch (error) {
      if (!isAway(error)) throw inOurWords(error);
    }
  }
}

/** `unknown` is what servers are that cannot even say it. */
function refuseOld(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [first = 0, second = 0] = oldest.split('.').map(Number);
  if (major > first || (major === first && minor >= second)) return;
  throw new UnfitEventStore(
    `EVENT_STORE_URL must lead to KurrentDB or EventStoreDB ${oldest} or newer; this is ${version}.`,
  );
}

/** Before anything else is started: throws `UnfitEventStore` at an address, a version or a password that cannot do. */
export async function checkEventStore(url: string | undefined): Promise<void> {
  if (!url) return;
  const server = new KurrentDb(url);
  await server.check().finally(() => server.close());
}
