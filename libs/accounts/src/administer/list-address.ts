import type { Looking } from './list-accounts.js';

/** The address of a list, with what is looked for and nothing else. */
export function listAddress({ q, state, role, organisation }: Looking, cursor?: string): string {
  const filters = { state, role, organisation };
  const query = new URLSearchParams(q ? { q } : {});
  for (const [name, values] of Object.entries(filters)) for (const value of values) query.append(name, value);
  if (cursor) query.set('cursor', cursor);
  return query.size > 0 ? `/admin/accounts?${query}` : '/admin/accounts';
}
