import type { MediaType } from '../attach-file/attach-file.js';

const endings: Record<MediaType, string> = { 'application/pdf': '.pdf', 'text/csv': '.csv', 'text/plain': '.txt' };

/** What a file is by its bytes, whatever it is called; null for what cannot be attached. */
export function typeOf(bytes: Uint8Array, name: string): MediaType | null {
  // ISO 32000-1, 7.5.2: the first line of every PDF.
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'application/pdf';
  if (!isText(bytes)) return null;
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}

/** UTF-8 without what has no place in a text: other formats are full of it. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    return !/[\u0000-\u0008\u000E-\u001F\u007F]/.test(text) && !/^\s*<(!doctype|html|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}

/** In letters; of two UTF-16 units each and with its ending, a name has 200 at the most. */
const longest = 98;
/** Separators of folders, what shells and file systems mean something by, and what turns the direction of reading. */
const unsafe = /[\p{Cc}\p{Cf}\p{Surrogate}/\\:*?"<>|]+/gu;

/** A name that can be shown and saved anywhere: no folders, nothing hidden, and the ending of what it is. */
export function safeName(name: string, type: MediaType): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  return `${Array.from(stem || 'file')
    .slice(0, longest)
    .join('')}${endings[type]}`;
}
