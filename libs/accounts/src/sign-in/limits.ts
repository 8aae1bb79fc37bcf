import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import type { Asking } from '../admit/asking.js';
import { CodesStopped, NotSignedIn, TooManyAttempts } from '../admit/not-signed-in.js';
import { networkOf } from '../security-log/network.js';
import type { SecurityEventType } from '../security-log/security-event.js';
import { KnownDevices } from './known-devices.js';
import { Refusals } from './refusals.js';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How often somebody may be wrong, and in how many seconds. */
const limits = {
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
const forgivable: Limit[] = ['code', 'mailbox'];

/** One count, and whose. */
type Counted = [Limit, string];

/** Somebody tries to show that they are the owner of an account. */
export interface Attempt {
  /** What the account is called, whether or not there is one: an address, or an id. */
  whose: string;
  /** Id of the account, null where there is none. */
  account: string | null;
  request: Asking;
  /** How the security log calls it where it is refused. */
  what: SecurityEventType;
}

/**
 * Slows down guessing. Counts are kept in the database: they hold over a restart, and for all processes together. A flood is
 * remembered here as well, and costs no query. Nobody can keep the owner of an account out: a browser in which
 * they have signed in before is counted by itself (OWASP, Slow Down Online Guessing Attacks with Device Cookies), and who
 * shows a passkey is not counted at all.
 */
@Injectable()
export class Limits {
  private readonly counters: Record<Limit, RateLimiterPostgres>;

  constructor(
    db: DataSource,
    private readonly devices: KnownDevices,
    private readonly refusals: Refusals,
  ) {
    this.counters = countersIn(db);
  }

  /**
   * Does what shows who somebody is, unless too much was tried before: then throws `TooManyAttempts`. An attempt is counted before
   * it is known to be wrong, so that many at once gain nothing, and is given back when it was right.
   */
  async attempt<Shown>(attempt: Attempt, show: () => Promise<Shown>): Promise<Shown> {
    const counted = await this.enter(attempt);
    const shown = await this.orNote(attempt, show);
    await this.giveBack(counted);
    return shown;
  }

  /** Counts something that has no right or wrong. Throws `TooManyAttempts`. */
  enter(attempt: Attempt): Promise<Counted[]> {
    return this.orNote(attempt, () => this.count(attempt));
  }

  /**
   * Counts a question that anyone may have asked of them, for a passkey or by a provider. There is no count for all together: with it,
   * many machines could keep everybody from asking. Throws `TooManyAttempts`.
   */
  async ask({ account, ip }: Asking): Promise<void> {
    const wait = await this.take('question', account?.id ?? networkOf(ip));
    if (wait !== null) throw new TooManyAttempts(wait);
  }

  /** Whether there may be one more of the mails that anyone can ask for, for this person; it is counted. */
  async mayWriteTo(whom: string): Promise<boolean> {
    return (await this.take('mailbox', hashed(whom.toLowerCase()))) === null;
  }

  /** Counts a mail that somebody has sent to an address of their choice, whoever has that. Throws `TooManyAttempts`. */
  async send({ account }: Asking, address: string): Promise<void> {
    const keys: Counted[] = [
      ['mailbox', hashed(address.toLowerCase())],
      ['sender', account?.id ?? ''],
    ];
    await this.takeAll(keys);
  }

  /**
   * Looks whether a code of six digits is right, unless a hundred for this account were wrong: no verifier may go on then
   * (NIST SP 800-63B-4, 3.2.2). That keeps nobody out: who has the account has codes for recovery, and a new password
   * begins the count anew. Throws `CodesStopped`, which says whether this is the attempt that stopped them.
   */
  async code(account: string, isRight: () => Promise<boolean>): Promise<boolean> {
    const refused = await this.consume('code', account);
    if (refused) throw new CodesStopped(secondsOf(refused), refused.consumedPoints === limits.code.points + 1);
    const right = await isRight();
    if (right) await this.giveBack([['code', account]]);
    return right;
  }

  /** Whoever knew the password knows it no more: wrong codes, and mails that were asked for, are counted anew. */
  async forgive(account: string): Promise<void> {
    await Promise.all([
      this.counters.code.delete(account),
      this.counters.mailbox.delete(hashed(`forgotten ${account}`)),
    ]);
  }

  private async orNote<Result>(attempt: Attempt, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NotSignedIn || error instanceof TooManyAttempts) await this.refusals.note(attempt);
      throw error;
    }
  }

  private async count({ whose, account, request, what }: Attempt): Promise<Counted[]> {
    const device = await this.devices.of(request, account);
    const keys = keysOf(what, hashed(whose.trim().toLowerCase()), networkOf(request.ip));
    return (device !== null && (await this.takeOfDevice(hashed(device)))) || this.takeAll(keys);
  }

  /** Null where too much was tried in a browser for its being known to count. */
  private async takeOfDevice(device: string): Promise<Counted[] | null> {
    const known: Counted[] = [
      ['device', device],
      ['deviceDay', device],
    ];
    return this.takeAll(known).catch((error: unknown) => {
      if (error instanceof TooManyAttempts) return null;
      throw error;
    });
  }

  /** All or none. Throws `TooManyAttempts`. */
  private async takeAll(keys: Counted[]): Promise<Counted[]> {
    const counted: Counted[] = [];
    for (const key of keys) {
      const wait = await this.take(...key);
      if (wait === null) counted.push(key);
      else {
        await this.giveBack(counted);
        throw new TooManyAttempts(wait);
      }
    }
    return counted;
  }

  private async giveBack(counted: Counted[]): Promise<void> {
    await Promise.all(counted.map(([limit, key]) => this.counters[limit].reward(key)));
  }

  /** Seconds to wait; null where it was counted. */
  private async take(limit: Limit, key: string): Promise<number | null> {
    const refused = await this.consume(limit, key);
    return refused && secondsOf(refused);
  }

  /** Null where it was counted. */
  private async consume(limit: Limit, key: string): Promise<RateLimiterRes | null> {
    try {
      await this.counters[limit].consume(key);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    }
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes) => Math.ceil(msBeforeNext / 1000);

function countersIn(db: DataSource): Record<Limit, RateLimiterPostgres> {
  const table = {
    storeClient: db,
    storeType: 'typeorm',
    schemaName: 'accounts',
    tableName: 'rate',
    tableCreated: true,
  };
  const counter = (limit: Limit) =>
    new RateLimiterPostgres({
      ...table,
      ...limits[limit],
      keyPrefix: limit,
      // Far more than that is a flood, and no crowd that signs in at the same moment. What can be forgiven, no process remembers alone.
      inMemoryBlockOnConsumed: forgivable.includes(limit) ? 0 : 2 * limits[limit].points,
    });
  return {
    device: counter('device'),
    deviceDay: counter('deviceDay'),
    code: counter('code'),
    mailbox: counter('mailbox'),
    sender: counter('sender'),
    network: counter('network'),
    pair: counter('pair'),
    account: counter('account'),
    all: counter('all'),
    question: counter('question'),
  };
}

/**
 * What floods most often is asked first. Who is stopped by one is given back the others: one network cannot use up what there is
 * for all. There is as much for all to ask for a new password as to sign in, so that who is kept from one has the other.
 */
const keysOf = (what: SecurityEventType, account: string, network: string): Counted[] => [
  ['network', network],
  ['all', what],
  ['account', account],
  ['pair', `${account} ${network}`],
];

/** Of the addresses that are tried, none is kept. */
const hashed = (text: string) => createHash('sha256').update(text).digest('base64url');
