import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Asset {
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

function asset(name: string, mediaType: string, files: string[]): Asset {
  const content = Buffer.concat(files.map((file) => readFileSync(join(sources, file))));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { mediaType, hash, href: `/assets/${hash}/${name}`, content };
}

/** One stylesheet is sent; it is written in parts, later ones refine earlier ones. */
const styles = [
  'tokens',
  'ground',
  'frame',
  'opening',
  'sheets',
  'lists',
  'states',
  'tables',
  'forms',
  'choices',
  'finding',
  'front',
  'media',
].map((part) => `styles/${part}.css`);

/** What the browser gets besides pages, by name. */
export const assets = {
  style: asset('style.css', 'text/css; charset=utf-8', styles),
  favicon: asset('favicon.svg', 'image/svg+xml', ['styles/favicon.svg']),
  script: asset('script.js', 'text/javascript; charset=utf-8', ['islands/forms.js', 'islands/quick-exit.js']),
  /** For the few pages on which a passkey is made or shown. */
  passkey: asset('passkey.js', 'text/javascript; charset=utf-8', ['islands/passkey.js']),
};
