import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { DataSource } from 'typeorm';
import { compareLogs, copyLog, type EventStore, moveReaders, openLog, positionsOfReaders } from '#libs/event-store';
import { type Config, WrongSetting } from '#libs/platform';
import { progress } from '../../standalone/src/progress.js';
import { migrateAll } from '../../worker/src/contexts.js';
import { WrongUse } from './tell.js';
import { withExchange } from './with-exchange.js';

interface Asked {
  from?: string;
  to?: string;
  moveReaders?: boolean;
}

const place = 'database (DATABASE_URL, or the embedded one), event-store (EVENT_STORE_URL), or an address';

/** One log into another, to be begun again wherever it was interrupted. */
@SubCommand({
  name: 'copy',
  description:
    'Copies all events from one log into another that is empty, or holds the beginning of the same; then compares them.',
})
export class CopyEvents extends CommandRunner {
  async run(_: string[], { from = 'database', to = 'event-store', moveReaders: move = false }: Asked): Promise<void> {
    if (from === to) throw new WrongUse('--from and --to must name two different logs.');
    await withExchange(
      () => [],
      async (exchange, { config, url }) => {
        const [original, copy] = [
          openLog(addressOf(from, config, url)),
          openLog(await made(addressOf(to, config, url))),
        ];
        try {
          await copyAll(original.store, copy.store, exchange.get(DataSource), move);
        } finally {
          await Promise.all([original.close(), copy.close()]);
        }
      },
    );
  }

  @Option({ flags: '--from <log>', description: `${place}; database if not said` })
  from(value: string): string {
    return value;
  }

  @Option({ flags: '--to <log>', description: `${place}; event-store if not said` })
  to(value: string): string {
    return value;
  }

  @Option({
    flags: '--move-readers',
    description: 'then puts every read model at its place in the copy; api and workers must be stopped',
  })
  moveReaders(): boolean {
    return true;
  }
}

async function copyAll(from: EventStore, to: EventStore, db: DataSource, move: boolean): Promise<void> {
  const copying = progress('Copying');
  await copyLog(from, to, (done, total) => copying.at(done, total)).finally(() => copying.end());
  const comparing = progress('Comparing');
  const reached = await positionsOfReaders(db);
  const { count, hash, places } = await compareLogs(from, to, reached, (done, total) =>
    comparing.at(done, total),
  ).finally(() => comparing.end());
  console.log(`${count} events in both logs, the same: SHA-256 ${hash}.`);
  if (!move) return;
  await moveReaders(db, places);
  console.log('Every read model is at its place in the copy: start api and workers with it.');
}

function addressOf(log: string, { eventStoreUrl }: Config, databaseUrl: string): string {
  if (log === 'database') return databaseUrl;
  if (log !== 'event-store') return log;
  if (eventStoreUrl) return eventStoreUrl;
  throw new WrongSetting('EVENT_STORE_URL must be set to copy into the event store.');
}

/** A PostgreSQL gets its tables first. */
async function made(address: string): Promise<string> {
  if (address.startsWith('postgres')) await migrateAll(address);
  return address;
}
