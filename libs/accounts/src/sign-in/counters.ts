import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How often somebody may be wrong, and in how many seconds. */
export const limits = {
  /** In a browser in which the owner has signed in before. */
  device: { points: 5, duration: minute },
  /** In such a browser, in a day: beyond that it is counted like one that is not known. */
  deviceDay: { points: 50, duration: day },
  /** From one network, whatever the accounts: somebody who tries one password on many. */
  network: { points: 50, duration: 5 * minute },
  /** From everywhere, whatever the accounts, of each kind of attempt: many machines that try many. */
  all: { points: 1000, duration: 10 * minute },
  /** About one account, from everywhere: many machines that guess together. */
  account: { points: 20, duration: 30 * minute },
  /** About one account, from one network: somebody who guesses, or has forgotten. */
  pair: { points: 5, duration: minute },
  /** Codes of six digits for one account, whatever the browser. Who tries them knows the password, or has a session. */
  code: { points: 100, duration: 30 * day },
  /** Mails to one address that people have had sent there. */
  mailbox: { points: 3, duration: hour },
  /** Such mails by one person. */
  sender: { points: 60, duration: hour },
  /** From one network, or by somebody who is signed in: what nobody can guess at, and what leaves a ticket behind. */
  question: { points: 100, duration: 5 * minute },
} as const;

type Limit = keyof typeof limits;

/** What a new password has counted anew. */
const forgivable: string[] = ['code', 'mailbox'];

/** One count, and whose: a network, an id, or what is hashed. */
export type Counted = [Limit, string];

/** Why something was not counted. */
export interface Refused {
  /** Seconds to wait. */
  wait: number;
  /** How often it was tried by now. */
  times: number;
}

/**
 * Counts in the database: they hold over a restart, and for all processes together. A flood is remembered here as well, and costs
 * no query.
 */
@Injectable()
export class Counters {
  private readonly counters: Record<Limit, RateLimiterPostgres>;

  constructor(db: DataSource) {
    this.counters = countersIn(db);
  }

  /** Counts all or, where one is over its limit, none; answers that one, or null. */
  async take(counts: Counted[]): Promise<Refused | null> {
    const taken: Counted[] = [];
    for (const count of counts) {
      const refused = await this.consume(...count);
      if (refused) {
        await this.giveBack(taken);
        return refused;
      }
      taken.push(count);
    }
    return null;
  }

  async giveBack(counts: Counted[]): Promise<void> {
    await Promise.all(counts.map(([limit, key]) => this.counters[limit].reward(key)));
  }

  /** Counts anew from here. */
  async forget(counts: Counted[]): Promise<void> {
    await Promise.all(counts.map(([limit, key]) => this.counters[limit].delete(key)));
  }

  private async consume(limit: Limit, key: string): Promise<Refused | null> {
    try {
      await this.counters[limit].consume(key);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { wait: Math.ceil(refused.msBeforeNext / 1000), times: refused.consumedPoints };
    }
  }
}

function countersIn(db: DataSource): Record<Limit, RateLimiterPostgres> {
  const table = {
    storeClient: db,
    storeType: 'typeorm',
    schemaName: 'accounts',
    tableName: 'rate',
    tableCreated: true,
  };
  const counter = ([limit, { points, duration }]: [string, { points: number; duration: number }]) => [
    limit,
    new RateLimiterPostgres({
      ...table,
      points,
      duration,
      keyPrefix: limit,
      // Far more than that is a flood, and no crowd that signs in at the same moment. What can be forgiven, no process remembers alone.
      inMemoryBlockOnConsumed: forgivable.includes(limit) ? 0 : 2 * points,
    }),
  ];
  return Object.fromEntries(Object.entries(limits).map(counter));
}

/** Of the addresses that are tried, none is kept. */
export const hashed = (text: string): string =>
  createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
