import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('There is no package.json above the running code');
  return above(dirname(folder));
}

/** The project's folder: what is not compiled lies there, for compiled code and for tests. */
export const root = above(dirname(fileURLToPath(import.meta.url)));
