import { Command, CommandRunner } from 'nest-commander';
import { DataSource } from 'typeorm';
import { EventStore, rebuild } from '#libs/event-store';
import { progress } from '../../standalone/src/progress.js';
import { projections } from '../../worker/src/contexts.js';
import { WrongUse } from './tell.js';
import { withExchange } from './with-exchange.js';

const names = projections.map(({ name }) => name).join(', ');

@Command({
  name: 'rebuild',
  arguments: '<projection>',
  argsDescription: { projection: `one of ${names}` },
  description: 'Makes a read model anew from all events, beside the live one, and puts it in its place.',
})
export class Rebuild extends CommandRunner {
  async run([name = '']: string[]): Promise<void> {
    const projection = projections.find((one) => one.name === name);
    if (!projection) throw new WrongUse(`There is no projection ${name}: it must be one of ${names}.`);
    const shown = progress('Events');
    const position = await withExchange(
      () => [],
      (exchange) => {
        const [store, db] = [exchange.get(EventStore), exchange.get(DataSource)];
        return rebuild(store, db, projection, (done, total) => shown.at(done, total));
      },
    ).finally(() => shown.end());
    console.log(
      position === null ? `${name} is rebuilt; nothing has happened yet.` : `${name} is rebuilt up to ${position}.`,
    );
  }
}
