import { EventStore, type Recorded, rebuild } from '#libs/event-store';
import type { Installation } from '../given.js';
import { entries } from './entries.js';
import type { SecurityEvent } from './security-event.js';

/** Lets the read model see all that was noted. */
export const seeAll = ({ app, db }: Installation) => rebuild(app.get(EventStore), db, entries);

/** All that was noted, as it was written. */
export async function allNoted({ app }: Installation): Promise<Recorded<SecurityEvent>[]> {
  const store = app.get(EventStore);
  for await (const batch of store.follow(null, new AbortController().signal)) return batch as Recorded<SecurityEvent>[];
  return [];
}
