import type { DataSource } from 'typeorm';
import { Unknown } from '#libs/event-store';
import type { Actor, Role } from '../actor.js';
import { mayInvite } from './who-invites.js';

interface Invited {
  email: string;
  organisation: string;
  roles: Role[];
  /** Id of the last one that sent it. */
  command: string | null;
}

const find = `
  select a.email, a.organisation, a.roles, i.command from accounts.invitation i join accounts.account a on a.id = i.account
   where a.id = $1 and a.joined_at is null and a.disabled_at is null`;

/** An invitation that nobody has accepted yet. Throws `Unknown` where there is none, or none that this person may touch. */
export async function waitingInvitation(db: DataSource, by: Actor, account: string): Promise<Invited> {
  const [invited] = await db.query<Invited[]>(find, [account]);
  if (!invited || !mayInvite(by, invited)) throw new Unknown('There is no such invitation for you to change');
  return invited;
}
