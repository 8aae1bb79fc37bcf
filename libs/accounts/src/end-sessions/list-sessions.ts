import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Proof } from '../session.js';
import { isLive } from '../sessions.js';

/** A browser in which somebody is signed in. */
export interface ListedSession {
  id: string;
  account: string;
  name: string;
  organisation: string;
  /** A short reading of what the browser calls itself: `Firefox on Windows`. */
  device: string;
  /** How the person showed who they are. */
  proofs: Proof[];
  /** The network that it came from, without the part that names one machine. */
  cameFrom: string;
  /** ISO 8601, UTC. */
  since: string;
  seenAt: string;
}

/** The sessions that are open, of one account or of all, those seen last first; 200 at the most. */
export class ListSessions extends Query<ListedSession[]> {
  constructor(readonly account: string | null = null) {
    super();
  }
}

const open = `
  select s.id, s.account, a.name, a.organisation, s.device, s.proofs, s.came_from as "cameFrom",
         s.created_at as since, s.seen_at as "seenAt"
    from accounts.session s join accounts.account a on a.id = s.account
   where ${isLive} and ($1::uuid is null or s.account = $1)
   order by s.seen_at desc, s.id limit 200`;

type Row = Omit<ListedSession, 'since' | 'seenAt'> & { since: Date; seenAt: Date };

@QueryHandler(ListSessions)
export class ListSessionsHandler implements IQueryHandler<ListSessions> {
  constructor(private readonly db: DataSource) {}

  async execute({ account }: ListSessions): Promise<ListedSession[]> {
    const rows = await this.db.query<Row[]>(open, [account]);
    return rows.map(({ since, seenAt, ...row }) => ({
      ...row,
      since: since.toISOString(),
      seenAt: seenAt.toISOString(),
    }));
  }
}
