module.exports = async () => {
  await globalThis.testPostgres?.stop();
  globalThis.testPostgres = undefined;
};
