const { rmSync } = require('node:fs');

module.exports = async () => {
  const postgres = globalThis.testPostgres;
  if (!postgres) return;
  globalThis.testPostgres = undefined;
  await postgres.stop();
  rmSync(postgres.folder, { recursive: true });
};
