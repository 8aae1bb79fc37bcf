// The import rules of docs/architecture.md. test/house/boundaries.e2e-spec.ts shows each of them failing on a violation.
const contexts = 'submissions|catalogue|directory|accounts|notifications';
/** Folders of submissions that are no verbs. */
const readModels = 'overview|my-submissions|review-queue|timeline|files|import|pages';
const tests = '\\.(spec|e2e-spec|contract)\\.tsx?$|/given\\.ts$';

/** Files that hold decisions and nothing else: the nouns, and in each verb's folder the file of the folder's own name. */
const pure = [
  '^libs/submissions/src/(events|submission|lifecycle|decide|template|rubric|vocabularies|privacy|visible)\\.ts$',
  `^libs/submissions/src/(?!(${readModels})/)(?<verb>[a-z-]+)/\\k<verb>\\.ts$`,
  '^libs/notifications/src/notices\\.ts$',
  '^libs/submissions/src/import/record\\.ts$',
  '^libs/accounts/src/(actor|policies)\\.ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'event-store-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/event-store/', pathNot: tests },
      to: { path: '^(apps|test|bench|libs/(?!event-store/))' },
    },
    {
      name: 'platform-and-web-know-no-context',
      severity: 'error',
      from: { path: '^libs/(platform|web)/', pathNot: tests },
      to: { path: `^(apps|test|bench|libs/(${contexts})/)` },
    },
    {
      name: 'contexts-meet-at-their-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/web/src/messages/'],
      },
    },
    {
      name: 'apps-enter-by-the-index',
      severity: 'error',
      from: { path: '^(apps|bench)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: tests },
      to: { path: '^(apps|test|bench)/' },
    },
    {
      name: 'decisions-are-pure',
      comment: 'No package, no node:, no clock: what a decision needs comes in with the command.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'core'] },
    },
    {
      name: 'no-drawer-folders',
      comment: 'A folder is a verb or a read model; these names say neither.',
      severity: 'error',
      from: {},
      to: { path: '^(apps|libs)/.*(^|/)(common|shared|utils|core|helpers)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
