import { filters, type LookedFor } from './log.query.js';

interface Otherwise {
  cursor?: string;
  /** Of the export. */
  path?: string;
  /** A filter that is taken away. */
  without?: keyof LookedFor;
}

/** The address of the log, with what is looked for and nothing else. */
export function logAddress(
  lookedFor: LookedFor,
  { cursor, path = '/admin/security', without }: Otherwise = {},
): string {
  const query = new URLSearchParams();
  for (const name of filters) if (name !== without && lookedFor[name]) query.set(name, lookedFor[name]);
  if (cursor) query.set('cursor', cursor);
  return query.size > 0 ? `${path}?${query}` : path;
}
