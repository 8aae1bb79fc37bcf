#!/usr/bin/env node
import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { tell } from './tell.js';

await CommandFactory.run(CliModule, {
  logger: false,
  abortOnError: false,
  cliName: 'exchange',
  helpConfiguration: { showGlobalOptions: false },
  serviceErrorHandler: tell,
});
