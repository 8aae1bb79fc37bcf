import type { EntityManager } from 'typeorm';
import type { Asking } from '../admit/asking.js';
import { erased } from '../administer/erased.js';
import type { Note } from '../security-log/security-log.js';

interface TakenBack {
  /** Id of the account that it would have been. */
  account: string;
  by: string;
  request: Asking | null;
}

/**
 * Takes an invitation back in a change that is under way: its links open nothing any more, a mail that was not sent yet will not be,
 * and the address is forgotten. False where somebody has joined with it.
 */
export async function takeBack(db: EntityManager, note: Note, { account, by, request }: TakenBack): Promise<boolean> {
  const [rows] = await db.query<[unknown[], number]>(`${erased} and joined_at is null returning id`, [account]);
  if (rows.length === 0) return false;
  await db.query('delete from accounts.invitation where account = $1', [account]);
  await db.query(`delete from accounts.ticket where account = $1 and kind = 'invitation'`, [account]);
  await note({ what: 'InvitationRevoked', account, by, result: 'done', request });
  return true;
}
