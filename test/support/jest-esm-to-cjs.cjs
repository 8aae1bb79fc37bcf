// Compiles our TypeScript, and ES modules in node_modules, to CommonJS with swc - for tests only.
// Why: Nest 12 is ESM-only, and Jest can require() native ES modules only on Node >= 24.9.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const swc = require('@swc/core');
const self = readFileSync(__filename, 'utf8') + swc.version + process.version;
const options = (filename) => ({
  filename,
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: /\.tsx?$/.test(filename)
      ? { syntax: 'typescript', tsx: filename.endsWith('x'), decorators: true }
      : { syntax: 'ecmascript' },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      hidden: { jest: true },
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    keepClassNames: true,
  },
});
const esm = /^\s*(import|export)\b|\bimport\.meta\b/m;
module.exports = {
  getCacheKey: (code, filename) => createHash('sha1').update(self).update(filename).update(code).digest('hex'),
  process(code, filename) {
    if (!/\.tsx?$/.test(filename) && !filename.endsWith('.mjs') && !esm.test(code)) return { code };
    const out = swc.transformSync(code, options(filename));
    // Jest passes __dirname, __filename and require as parameters; ES modules often declare their own.
    out.code = out.code.replace(/\b(?:const|let)\s+(__dirname|__filename|require)\s*=/g, 'var $1 =');
    return out;
  },
};
