// One PostgreSQL for all suites of a run: the one of DATABASE_URL, otherwise an embedded one that is gone afterwards.
const { mkdtempSync, mkdirSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const swc = require('@swc/core');

/** Jest does not map paths in a global set-up, so the launcher is compiled here, alone. */
async function launcher() {
  const source = resolve(__dirname, '../../libs/platform/src/embedded-postgres.ts');
  const cache = resolve(__dirname, '../../node_modules/.cache/exchange');
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `embedded-postgres-${process.pid}.mjs`);
  const { code } = await swc.transformFile(source, {
    swcrc: false,
    module: { type: 'es6' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  writeFileSync(file, code);
  return import(pathToFileURL(file).href);
}

module.exports = async () => {
  if (process.env.TEST_DATABASE_URL) return;
  if (process.env.DATABASE_URL) {
    process.env.TEST_DATABASE_URL = process.env.DATABASE_URL;
    return;
  }
  const { startEmbeddedPostgres } = await launcher();
  const folder = mkdtempSync(join(tmpdir(), 'exchange-test-'));
  const dir = join(folder, 'postgres');
  globalThis.testPostgres = await startEmbeddedPostgres({ dir, durable: false, maxConnections: 300 });
  globalThis.testPostgres.folder = folder;
  process.env.TEST_DATABASE_URL = globalThis.testPostgres.url;
};
