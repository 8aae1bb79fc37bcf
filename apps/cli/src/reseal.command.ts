import { Command, CommandRunner } from 'nest-commander';
import { DataSource } from 'typeorm';
import { reseal, Seal } from '#libs/platform';
import { sealedColumns } from '../../worker/src/contexts.js';
import { withExchange } from './with-exchange.js';

@Command({
  name: 'reseal',
  description:
    'Seals with SECRETS_KEY what SECRETS_KEY_BEFORE has sealed. May be interrupted and begun anew. Ends with 1 if neither key opens something.',
})
export class Reseal extends CommandRunner {
  async run(): Promise<void> {
    const { now, before, none } = await withExchange(
      () => [],
      (exchange, { config }) => reseal(exchange.get(DataSource), new Seal(config), sealedColumns),
    );
    console.log(`${before} sealed anew, ${now} were already sealed with this key, ${none} cannot be opened.`);
    if (none > 0) process.exitCode = 1;
  }
}
