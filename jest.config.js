/** @type {import('jest').Config} */
const project = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.(tsx?|mjs|js)$': '<rootDir>/test/support/jest-esm-to-cjs.cjs' },
  transformIgnorePatterns: [],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // What starts an exchange with its records takes twenty seconds on a slow machine.
  testTimeout: 120_000,
  projects: [
    { ...project, displayName: 'unit', testRegex: '(libs|apps)/.*\\.spec\\.tsx?$' },
    { ...project, displayName: 'e2e', testRegex: 'test/.*\\.e2e-spec\\.tsx?$' },
  ],
};
