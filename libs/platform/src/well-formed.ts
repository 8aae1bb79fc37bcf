import type { FastifyInstance } from 'fastify';
import { BadInput } from '#libs/event-store';

/** More than any form of ours sends, and little enough to be gone through quickly. */
const most = { depth: 20, characters: 100_000, items: 1_000, fieldName: 100 };

interface Part {
  value: unknown;
  /** Names and places from the top, joined by dots. */
  path: string;
  depth: number;
}

/**
 * Looks at what a client sent before anything else does: text that cannot be kept (NUL, half a character), shapes that
 * would exhaust whoever goes through them, and names that every object answers to (`constructor`, `toString`). Throws
 * `BadInput` that names the field. Needs no stack, however deep it gets.
 */
export function refuseMalformed(sent: unknown, name: string): void {
  const open: Part[] = [{ value: sent, path: '', depth: 0 }];
  for (let part = open.pop(); part; part = open.pop()) {
    const wrong = wrongWith(part);
    if (wrong) throw new BadInput([{ field: part.path || name, message: wrong, code: 'unexpected' }]);
    if (typeof part.value === 'object' && part.value !== null) open.push(...partsOf(part.value, part));
  }
}

const malformed = (text: string) => text.includes('\0') || !text.isWellFormed();

function wrongWith({ value, path, depth }: Part): string | null {
  if (depth > most.depth) return `must not be nested deeper than ${most.depth} levels`;
  if (malformed(path)) return 'must have a name of whole characters, without NUL';
  if ((path.split('.').at(-1) ?? '') in Object.prototype) return 'is not known here';
  if (typeof value === 'string') return wrongWithText(value);
  const size = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  return size > most.items ? `must not have more than ${most.items} items` : null;
}

function wrongWithText(text: string): string | null {
  if (text.length > most.characters) return `must not be longer than ${most.characters} characters`;
  return malformed(text) ? 'must be whole characters, without NUL' : null;
}

function partsOf(value: object, { path, depth }: Part): Part[] {
  return Object.entries(value).map(([key, value]) => {
    const name = key.slice(0, most.fieldName);
    return { value, path: path ? `${path}.${name}` : name, depth: depth + 1 };
  });
}

const isPlain = (body: unknown) => typeof body === 'object' && body !== null && !Array.isArray(body);

/** Before every route: its path, its query and its body are well-formed, and the body is an object. */
export function readWellFormed(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async ({ params, query, body, headers }) => {
    refuseMalformed(params, 'path');
    refuseMalformed(query, 'query');
    if (body === undefined || headers['content-type']?.startsWith('multipart/')) return;
    if (!isPlain(body)) throw new BadInput([{ field: 'body', message: 'must be an object', code: 'unexpected' }]);
    refuseMalformed(body, 'body');
  });
}
