import type { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import type { EventStore, Recorded } from '#libs/event-store';
import { submission } from '#libs/submissions';

/**
 * The event that a notification tells of; null where that is about an account. The event is named nowhere, but the id of
 * the notification was made of its id and the recipient's, so it is found again in the stream of the submission.
 */
export async function eventBehind(id: string, db: DataSource, store: EventStore): Promise<Recorded | null> {
  const [told] = await db.query<{ recipient: string; submission: string | null }[]>(
    'select recipient, submission from notifications.notification where id = $1',
    [id],
  );
  if (!told?.submission) return null;
  for await (const event of store.read(`${submission.name}-${told.submission}`))
    if (uuidv5(told.recipient, event.id) === id) return event;
  return null;
}
