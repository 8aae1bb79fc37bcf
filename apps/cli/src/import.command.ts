import { readFile } from 'node:fs/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import type { Through } from '#libs/submissions';
import { loadRecords } from '../../standalone/src/load-records.js';
import { ReadModels } from '../../worker/src/read-models.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { WrongUse } from './tell.js';
import { withExchange } from './with-exchange.js';

const stages: Through[] = ['draft', 'submitted', 'published'];

@Command({
  name: 'import',
  arguments: '<file>',
  argsDescription: { file: 'records, one JSON object a line' },
  description:
    'Takes records through the workflow, as sample people. Loads nothing twice; told again, it goes on where it was ' +
    'interrupted. A bad record is named with its line and reason, and the good ones are loaded still.',
})
export class Import extends CommandRunner {
  async run([file = '']: string[], { through = 'draft' }: { through?: Through }): Promise<void> {
    const text = await readFile(file, 'utf8').catch((error: Error) => {
      throw new WrongUse(`${file} cannot be read: ${error.message}`);
    });
    const { loaded, already, bad } = await withExchange(
      ({ config, url }) => [WorkerModule.of(config, url)],
      async (exchange) => {
        const done = await loadRecords(exchange, text, through);
        await exchange.get(ReadModels).caughtUp(done.upTo);
        return done;
      },
    );
    for (const { line, reason } of bad) console.error(`line ${line}: ${reason}`);
    console.log(`${loaded} loaded, ${already} there already, ${bad.length} bad.`);
    if (bad.length > 0) process.exitCode = 1;
  }

  @Option({ flags: '--through <stage>', description: `how far: ${stages.join(', ')} (default: draft)` })
  through(stage: string): Through {
    const known = stages.find((name) => name === stage);
    if (!known) throw new WrongUse(`--through must be one of ${stages.join(', ')}, not ${stage}.`);
    return known;
  }
}
