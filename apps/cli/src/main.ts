#!/usr/bin/env node
import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { tell } from './tell.js';

await CommandFactory.run(CliModule, {
  logger: false,
  abortOnError: false,
  helpConfiguration: {
    commandUsage: (command) => `npm run exchange -- ${command.parent ? `${command.name()} ` : ''}${command.usage()}`,
  },
  serviceErrorHandler: tell,
});
