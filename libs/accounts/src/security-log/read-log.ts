import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { LookedFor } from './log.query.js';
import type { LoggedAccount, LoggedEntry, LoggedPart } from './logged.body.js';
import { networkOf } from './network.js';

/** What happened to accounts, the newest first. Names are those of now: who is erased is erased here too, and with them where they came from. */
export class ReadSecurityLog extends Query<LoggedPart> {
  constructor(
    readonly lookedFor: LookedFor,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

const someone = (account: string) => `
  case when ${account}.id is null then null else json_build_object('id', ${account}.id,
    'name', coalesce(nullif(${account}.name, ''), ${account}.email), 'erased', ${account}.erased_at is not null) end`;

const called = (account: string) => `position(lower($2) in lower(${account}.name || ' ' || ${account}.email)) > 0`;

const page = `
  select e.id, e.at, e.what, e.result, e.times, e.account as "accountId", ${someone('a')} as account,
         e.by as "byId", ${someone('b')} as by, e.network, s.address, e.about
    from read_model.security_log e
    left join accounts.account a on a.id = e.account
    left join accounts.account b on b.id = nullif(e.by, 'console')::uuid
    left join accounts.address_seen s on s.entry = e.id and s.at > now() - interval '7 days'
          and coalesce(b.erased_at, case when b.id is null then a.erased_at end) is null
   where ($1::uuid is null or e.account = $1 or e.by = $1::text)
     and ($2::text is null or ${called('a')} or ${called('b')})
     and ($3::text is null or e.what = $3)
     and ($4::text is null or e.result = $4)
     and ($5::text is null or e.network = $5)
     and ($6::text is null or e.at >= $6)
     and ($7::text is null or e.at <= $7)
     and ($8::text is null or (e.at, e.id) < ($8, $9::uuid))
   order by e.at desc, e.id desc limit $10`;

type Row = LoggedEntry & { accountId: string | null; byId: string | null };

@QueryHandler(ReadSecurityLog)
export class ReadSecurityLogHandler implements IQueryHandler<ReadSecurityLog> {
  constructor(private readonly db: DataSource) {}

  async execute({ lookedFor, limit, cursor }: ReadSecurityLog): Promise<LoggedPart> {
    const [at, id] = cursor?.split('_') ?? [null, null];
    const rows = await this.db.query<Row[]>(page, [...asked(lookedFor), at, id, limit + 1]);
    const items = rows.slice(0, limit).map(entryOf);
    const last = items.at(-1);
    return { items, next: last && rows.length > limit ? `${last.at}_${last.id}` : null };
  }
}

/** In the order of the parameters. Both days count whole. */
const asked = ({ account, q, what, result, network, from, until }: LookedFor) => [
  account,
  q?.trim() || null,
  what,
  result,
  network && (network.includes('/') ? network : networkOf(network)),
  from,
  until && `${until}T23:59:59.999Z`,
];

const entryOf = ({ accountId, byId, account, by, ...entry }: Row): LoggedEntry => ({
  ...entry,
  account: account ?? nameless(accountId),
  by: by ?? nameless(byId),
});

const nameless = (id: string | null): LoggedAccount | null => (id === null ? null : { id, name: null, erased: false });
