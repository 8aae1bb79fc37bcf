import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { EventStore, type Reaction, type Recorded } from '#libs/event-store';
import { importUndertaking, type Submission, submission, type SubmissionEvent } from '#libs/submissions';
import { MailQueue } from './mail-queue.js';
import { isTold, notices, type To } from './notices.js';
import { People } from './people.js';

/** One line in one person's inbox, and one mail that is owed to them. */
interface Owed {
  id: string;
  recipient: string;
  kind: string;
  submission: string;
  round: number;
  createdAt: string;
}

const insert = `
  insert into notifications.notification (id, recipient, kind, submission, round, created_at)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::timestamptz[])
  on conflict do nothing returning id`;

/** Turns events into notices. The rows are the truth about mail; the queue is woken afterwards and may forget. */
@Injectable()
export class Notifier implements Reaction {
  readonly name = 'notifier';
  /** From the beginning: ids are made from event ids, so nothing is ever told twice. */
  readonly from = 'start';
  private fresh: string[] = [];

  constructor(
    private readonly store: EventStore,
    private readonly people: People,
    private readonly queue: MailQueue,
  ) {}

  async apply(batch: Recorded[], db: EntityManager): Promise<void> {
    const owed = await this.owed(batch.filter(isOfSubmission));
    const columns = [
      owed.map(({ id }) => id),
      owed.map(({ recipient }) => recipient),
      owed.map(({ kind }) => kind),
      owed.map(({ submission }) => submission),
      owed.map(({ round }) => round),
      owed.map(({ createdAt }) => createdAt),
    ];
    const rows = owed.length > 0 ? await db.query<{ id: string }[]>(insert, columns) : [];
    this.fresh = rows.map(({ id }) => id);
  }

  /** Called after the commit. What is not said here, the sweeper says a minute later. */
  async wake(): Promise<void> {
    const ids = this.fresh;
    this.fresh = [];
    await this.queue.add(ids);
  }

  private async owed(events: Recorded<SubmissionEvent>[]): Promise<Owed[]> {
    const concerned = new Set(events.filter(isNews).map(({ stream }) => stream));
    const states = new Map<string, Submission>();
    const expand = this.roles();
    const owed: Owed[] = [];
    for (const event of events.filter(({ stream }) => concerned.has(stream))) {
      const state = submission.evolve(states.get(event.stream) ?? (await this.before(event)), event);
      states.set(event.stream, state);
      if (!isNews(event)) continue;
      for (const { to, kind } of notices(event, state)) {
        for (const recipient of await expand(to))
          if (recipient !== event.meta.actor) owed.push(line(event, state, recipient, kind));
      }
    }
    return owed;
  }

  /** The submission as it was when the event happened: read once a batch, the batch itself tells the rest. */
  private async before({ stream, version }: Recorded): Promise<Submission> {
    let state = submission.initial;
    if (version === 1) return state;
    for await (const event of this.store.read<SubmissionEvent>(stream)) {
      if (event.version >= version) break;
      state = submission.evolve(state, event);
    }
    return state;
  }

  /** Whom a role means, asked once a batch. */
  private roles(): (to: To) => Promise<string[]> {
    const known = new Map<string, Promise<string[]>>();
    return async (to) => {
      if ('account' in to) return [to.account];
      const key = `${to.role} ${to.organisation ?? ''}`;
      const holders = known.get(key) ?? this.people.holding(to.role, to.organisation);
      known.set(key, holders);
      return holders;
    };
  }
}

const prefix = `${submission.name}-`;
/** Whether people are to hear of it; what an import does, they are not. */
const isNews = ({ type, meta }: Recorded): boolean => isTold(type) && meta.correlation !== importUndertaking;
const isOfSubmission = (event: Recorded): event is Recorded<SubmissionEvent> => event.stream.startsWith(prefix);

const line = (event: Recorded, { round }: Submission, recipient: string, kind: string): Owed => ({
  id: uuidv5(recipient, event.id),
  recipient,
  kind,
  submission: event.stream.slice(prefix.length),
  round,
  createdAt: event.meta.at,
});
