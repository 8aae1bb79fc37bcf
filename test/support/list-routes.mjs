// Prints every route of the built exchange as JSON: those of the controllers and those of the server alike. Needs DATABASE_URL.
import { subscribe } from 'node:diagnostics_channel';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const routes = new Set();
// Fastify tells of itself before anything can be added to it, so nothing is missed.
subscribe('fastify.initialization', ({ fastify }) =>
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.add(`${one} ${url}`);
  }),
);

const built = (file) => import(pathToFileURL(join(resolve(process.env.EXCHANGE_BUILD ?? 'dist'), file)).href);
const { createApi } = await built('apps/api/src/bootstrap.js');
const { StandaloneModule } = await built('apps/standalone/src/standalone.module.js');
const { migrateAll } = await built('apps/worker/src/contexts.js');
const { configFrom } = await built('libs/platform/src/index.js');

const config = configFrom(process.env);
await migrateAll(config.databaseUrl);
const app = await createApi(StandaloneModule.of(config, config.databaseUrl), config);
await app.init();
await app.getHttpAdapter().getInstance().ready();
console.log(JSON.stringify([...routes].filter((route) => !/^(HEAD|OPTIONS) /.test(route))));
await app.close();
