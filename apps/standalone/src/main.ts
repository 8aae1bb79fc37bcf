import 'reflect-metadata';
import { configFrom } from '#libs/platform';
import { giveUp } from './give-up.js';
import { Lifetime } from './lifetime.js';
import { start } from './start.js';

const lifetime = new Lifetime();
lifetime.endOnSignals((message) => console.log(message));
lifetime.endOnFaults((message) => console.error(message));

try {
  await start(configFrom(process.env), process.argv.includes('--demo'), lifetime);
} catch (error) {
  // What is stopped while it starts fails at something; the reason is known.
  if (!lifetime.over) {
    await lifetime.end();
    giveUp(error as Error);
  }
}
