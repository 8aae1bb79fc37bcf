import { filters, type LookedFor } from './log.query.js';

/** The address of the log, or of its export, with what is looked for and nothing else. */
export function logAddress(
  lookedFor: LookedFor,
  { cursor, path = '/admin/security' }: { cursor?: string; path?: string } = {},
) {
  const query = new URLSearchParams();
  for (const name of filters) if (lookedFor[name]) query.set(name, lookedFor[name]);
  if (cursor) query.set('cursor', cursor);
  return query.size > 0 ? `${path}?${query}` : path;
}
