import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { csvLine } from './csv.js';
import type { LookedFor } from './log.query.js';
import type { LoggedAccount, LoggedEntry } from './logged.body.js';
import { ReadSecurityLog } from './read-log.js';

/** Entries that are in memory at a time. */
const atOnce = 1000;

/** The first line of the file. */
const columns = {
  at: ({ at }: LoggedEntry) => at,
  what: ({ what }: LoggedEntry) => what,
  result: ({ result }: LoggedEntry) => result,
  times: ({ times }: LoggedEntry) => String(times),
  account: ({ account }: LoggedEntry) => account?.id,
  account_name: ({ account }: LoggedEntry) => nameOf(account),
  by: ({ by }: LoggedEntry) => by?.id,
  by_name: ({ by }: LoggedEntry) => nameOf(by),
  network: ({ network }: LoggedEntry) => network,
  address: ({ address }: LoggedEntry) => address,
  about: ({ about }: LoggedEntry) => inWords(about),
  id: ({ id }: LoggedEntry) => id,
};

const nameOf = (account: LoggedAccount | null) => account?.name;
const inWords = (about: Record<string, string>) =>
  Object.entries(about)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

/** The security log as CSV, as long as somebody takes it: never more than a part of it is in memory. */
@Injectable()
export class ExportedLog {
  constructor(private readonly queries: QueryBus) {}

  async *lines(lookedFor: LookedFor): AsyncGenerator<string> {
    yield csvLine(Object.keys(columns));
    let cursor: string | undefined;
    do {
      const { items, next } = await this.queries.execute(new ReadSecurityLog(lookedFor, atOnce, cursor));
      yield items.map(lineOf).join('');
      cursor = next ?? undefined;
    } while (cursor);
  }
}

const lineOf = (entry: LoggedEntry) => csvLine(Object.values(columns).map((cell) => cell(entry) ?? ''));
