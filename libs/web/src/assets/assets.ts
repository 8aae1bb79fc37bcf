import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asset {
  /** The file, where it lies. */
  path: string;
  mediaType: string;
  /** First sixteen hex digits of the SHA-256 of the content. */
  hash: string;
  /** Changes with the content: may be kept for ever. */
  href: string;
  content: Buffer;
}

/** What is no TypeScript stays in the source tree, also when compiled code runs. */
function project(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  if (dirname(from) === from) throw new Error('libs/web: no package.json above the running code');
  return project(dirname(from));
}

const sources = join(project(dirname(fileURLToPath(import.meta.url))), 'libs/web/src');

function asset(file: string, mediaType: string): Asset {
  const path = join(sources, file);
  const content = readFileSync(path);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { path, mediaType, hash, href: `/assets/${hash}/${file.split('/').at(-1)}`, content };
}

/** What the browser gets besides pages, by name. */
export const assets = {
  style: asset('styles/style.css', 'text/css; charset=utf-8'),
  favicon: asset('styles/favicon.svg', 'image/svg+xml'),
  forms: asset('islands/forms.js', 'text/javascript; charset=utf-8'),
};
