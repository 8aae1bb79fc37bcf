import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { inOurWords, isAway, UnfitEventStore } from './kurrentdb.faults.js';

/** The first version that tells the position of an event wherever it is read. */
const oldest = '22.10';

/** A client for an address `kurrentdb://…` or, as it was called before, `esdb://…`. Throws `UnfitEventStore` at one that cannot be read. */
export function clientFor(url: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(url.replace(/^esdb/, 'kurrentdb'));
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
 * Throws `UnfitEventStore` where the server is too old or refuses the password. One that is not there now may come:
 * answers false, and whoever asks it later hears that it is away.
 */
export async function isThere(client: KurrentDBClient): Promise<boolean> {
  try {
    const { serverVersion } = await client['capabilities'];
    refuseOld(serverVersion);
    for await (const _ of client.readAll({ maxCount: 1 })) break;
    return true;
  } catch (error) {
    if (isAway(error)) return false;
    throw inOurWords(error);
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
