import type { Asking } from './admit/asking.js';
import type { Installation } from './given.js';
import { Sessions } from './sessions.js';

/** A request as the guard lets it in, of whoever is signed in with this cookie. */
export async function askingOf({ app }: Installation, { cookie }: { cookie: string }): Promise<Asking> {
  const found = await app.get(Sessions).accountOf(String(cookie.split('=')[1]));
  return { ip: '203.0.113.5', headers: { cookie }, account: found, session: found?.session ?? null } as Asking;
}
