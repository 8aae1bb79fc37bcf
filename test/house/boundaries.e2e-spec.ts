import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');

/** A house with nothing in it but what a test puts there, under the project's own rules. */
function emptyHouse(files: Record<string, string>): string {
  const house = mkdtempSync(join(tmpdir(), 'exchange-house-'));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.dependency-cruiser.cjs'])
    cpSync(join(root, file), join(house, file));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

interface Cruise {
  summary: { violations: { rule: { name: string } }[] };
}

async function violations(files: Record<string, string>): Promise<string[]> {
  const house = emptyHouse(files);
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = [...new Set(Object.keys(files).map((file) => file.split('/')[0]!))];
  const { stdout } = await run(process.execPath, [cruiser, ...folders, '--output-type', 'json'], { cwd: house }).catch(
    (failed: { stdout: string }) => failed,
  );
  rmSync(house, { recursive: true });
  return (JSON.parse(stdout) as Cruise).summary.violations.map(({ rule }) => rule.name);
}

const thing = 'export const thing = 1;\n';
const using = (path: string) => `import { thing } from '${path}';\nexport const other = thing;\n`;

describe('The import rules', () => {
  it.each([
    [
      'no-cycles',
      {
        'libs/directory/src/a.ts': using('./b.js').replace('other', 'thing2') + thing,
        'libs/directory/src/b.ts': using('./a.js') + thing,
      },
    ],
    [
      'event-store-knows-nothing-of-ours',
      { 'libs/event-store/src/index.ts': using('#libs/platform'), 'libs/platform/src/index.ts': thing },
    ],
    [
      'platform-and-web-know-no-context',
      { 'libs/web/src/index.ts': using('#libs/catalogue'), 'libs/catalogue/src/index.ts': thing },
    ],
    [
      'contexts-meet-at-their-index',
      { 'libs/catalogue/src/a.ts': using('../../directory/src/b.js'), 'libs/directory/src/b.ts': thing },
    ],
    [
      'apps-enter-by-the-index',
      { 'apps/api/src/main.ts': using('../../../libs/directory/src/b.js'), 'libs/directory/src/b.ts': thing },
    ],
    [
      'libs-know-no-app',
      { 'libs/catalogue/src/a.ts': using('../../../apps/api/src/main.js'), 'apps/api/src/main.ts': thing },
    ],
    [
      'decisions-are-pure',
      {
        'libs/submissions/src/clear/clear.ts':
          "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
      },
    ],
    [
      'decisions-are-pure',
      {
        'libs/submissions/src/submission.ts':
          "import { randomUUID } from 'node:crypto';\nexport const x = randomUUID;\n",
      },
    ],
    ['no-drawer-folders', { 'libs/catalogue/src/a.ts': using('./utils/b.js'), 'libs/catalogue/src/utils/b.ts': thing }],
  ])('%s fails on a violation', async (rule, files: Record<string, string>) => {
    expect(await violations(files)).toContain(rule);
  });

  it('lets a context use another at its index', async () => {
    const files = { 'libs/catalogue/src/a.ts': using('#libs/directory'), 'libs/directory/src/index.ts': thing };
    expect(await violations(files)).toEqual([]);
  });
});
