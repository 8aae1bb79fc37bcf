import { type EventStore, type NewEvent, Watchable } from '#libs/event-store';

/** Appends to the event store, whichever it is and whoever asks for them. */
export const appends = new Watchable<{ stream: string; events: NewEvent[] }>('append');

/** From now on this store's appends can be watched. */
export function watchAppends(store: EventStore): void {
  const append = store.append.bind(store);
  store.append = (stream, expected, events) =>
    appends.watched({ stream, events }, () => append(stream, expected, events));
}
