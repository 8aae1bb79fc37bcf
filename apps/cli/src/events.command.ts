import { Command, CommandRunner, Option } from 'nest-commander';
import { EventStore, type Recorded } from '#libs/event-store';
import { CopyEvents } from './copy-events.command.js';
import { WrongUse } from './tell.js';
import { withExchange } from './with-exchange.js';

@Command({
  name: 'events',
  arguments: '<stream>',
  argsDescription: { stream: 'for example submission-<id>, or numbers-GP-2026' },
  description: 'Prints what happened in one stream, in order; or, with copy, copies all events into another log.',
  subCommands: [CopyEvents],
})
export class Events extends CommandRunner {
  async run([stream = '']: string[], { json }: { json?: boolean }): Promise<void> {
    const found = await withExchange(
      () => [],
      async (exchange) => {
        let events = 0;
        for await (const event of exchange.get(EventStore).read(stream)) {
          console.log(json ? JSON.stringify(event) : inLines(event));
          events++;
        }
        return events;
      },
    );
    if (found === 0) throw new WrongUse(`There are no events in ${stream}.`);
  }

  @Option({ flags: '--json', description: 'one JSON object a line, with all that is recorded' })
  asJson(): boolean {
    return true;
  }
}

const inLines = ({ version, type, meta, data }: Recorded) =>
  `${String(version).padStart(4)}  ${meta.at}  ${type}  by ${meta.actor}\n      ${JSON.stringify(data)}`;
