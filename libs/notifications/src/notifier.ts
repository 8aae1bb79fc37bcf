import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { isOfSecurityLog, type SecurityEvent } from '#libs/accounts';
import { EventStore, type Reaction, type Recorded } from '#libs/event-store';
import { importUndertaking, isConflicted, type Submission, submission, type SubmissionEvent } from '#libs/submissions';
import { type AccountNotice, accountNotices } from './account-notices.js';
import { MailQueue } from './mail-queue.js';
import { isTold, notices, type To } from './notices.js';
import { People } from './people.js';

/** One line in one person's inbox, and one mail that is owed to them. */
interface Owed {
  id: string;
  recipient: string;
  kind: string;
  /** Null where it is about an account. */
  submission: string | null;
  round: number | null;
  createdAt: string;
  /** False for what is a mail and no line in the inbox. */
  listed: boolean;
}

const insert = `
  insert into notifications.notification (id, recipient, kind, submission, round, created_at, listed)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::int[], $6::timestamptz[], $7::boolean[])
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
    const owed = [...(await this.owed(batch.filter(isOfSubmission))), ...aboutAccounts(batch)];
    const columns = [
      owed.map(({ id }) => id),
      owed.map(({ recipient }) => recipient),
      owed.map(({ kind }) => kind),
      owed.map(({ submission }) => submission),
      owed.map(({ round }) => round),
      owed.map(({ createdAt }) => createdAt),
      owed.map(({ listed }) => listed),
    ];
    const rows = owed.length > 0 ? await db.query<{ id: string }[]>(insert, columns) : [];
    this.fresh = rows.map(({ id }) => id);
    await forget(batch, db);
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
          if (recipient !== event.meta.actor && !isConflicted(state, recipient))
            owed.push(line(event, state, recipient, kind));
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
  listed: true,
});

const aboutAccounts = (batch: Recorded[]): Owed[] =>
  batch
    .filter(isOfSecurityLog)
    .flatMap((event) => accountNotices(event).map((notice) => accountLine(notice, idOf(event, notice), event.meta.at)));

const accountLine = ({ account, kind, listed }: AccountNotice, id: string, createdAt: string): Owed => ({
  id,
  recipient: account,
  kind,
  submission: null,
  round: null,
  createdAt,
  listed,
});

/** Of two letters of one event the second has a name of its own. */
const idOf = (event: Recorded, { account, kind }: AccountNotice): string =>
  uuidv5(kind === 'address-change-asked' ? `${kind} ${account}` : account, event.id);

/** After these, nothing of the person is left in the account. */
const erasing: readonly SecurityEvent['type'][] = ['AccountErased', 'InvitationRevoked'];

/** A mailbox is full of addresses: with a person, what it keeps of them goes. */
async function forget(batch: Recorded[], db: EntityManager): Promise<void> {
  const erased = batch
    .filter(isOfSecurityLog)
    .flatMap(({ type, data }) => (erasing.includes(type) && data.account) || []);
  if (erased.length === 0) return;
  await db.query(
    `delete from notifications.mail where id in (
       select id from notifications.notification where recipient = any($1::uuid[]))`,
    [erased],
  );
}
