import 'reflect-metadata';
import { configFrom } from '#libs/platform';
import { Lifetime } from './lifetime.js';
import { start } from './start.js';
import { giveUp } from './give-up.js';

const lifetime = new Lifetime();
lifetime.endOnSignals((message) => console.log(message));
await start(configFrom(process.env), process.argv.includes('--demo'), lifetime).catch(async (error: Error) => {
  if (lifetime.over) return;
  await lifetime.end();
  giveUp(error);
});
