import { Injectable } from '@nestjs/common';
import type { Asking } from '../admit/asking.js';
import { CodesStopped, NotSignedIn, TooManyAttempts } from '../admit/not-signed-in.js';
import { networkOf } from '../security-log/network.js';
import type { SecurityEventType } from '../security-log/security-event.js';
import { type Counted, Counters, hashed, limits } from './counters.js';
import { KnownDevices } from './known-devices.js';
import { Refusals } from './refusals.js';

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
 * Slows down guessing. Nobody can keep the owner of an account out: a browser in which they have signed in before is counted by
 * itself (OWASP, Slow Down Online Guessing Attacks with Device Cookies), and who shows a passkey is not counted at all.
 */
@Injectable()
export class Limits {
  constructor(
    private readonly counters: Counters,
    private readonly devices: KnownDevices,
    private readonly refusals: Refusals,
  ) {}

  /**
   * Does what shows who somebody is, unless too much was tried before: then throws `TooManyAttempts`. An attempt is counted before
   * it is known to be wrong, so that many at once gain nothing, and is given back when it was right.
   */
  async attempt<Shown>(attempt: Attempt, show: () => Promise<Shown>): Promise<Shown> {
    const counted = await this.enter(attempt);
    const shown = await this.orNote(attempt, show);
    await this.counters.giveBack(counted);
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
    await this.take([['question', account?.id ?? networkOf(ip)]]);
  }

  /** Whether there may be one more of the mails that anyone can ask for, to whoever is called so; it is counted. */
  async mayWriteTo(whom: string): Promise<boolean> {
    return (await this.counters.take([mailsFor(whom)])) === null;
  }

  /** Counts a mail that somebody, by the id of their account, has sent to an address of their choice, whoever has that. Throws `TooManyAttempts`. */
  async send(sender: string, address: string): Promise<void> {
    await this.take([
      ['mailbox', hashed(address)],
      ['sender', sender],
    ]);
  }

  /**
   * Looks whether a code of six digits is right, unless a hundred for this account were wrong: no verifier may go on then
   * (NIST SP 800-63B-4, 3.2.2). That keeps nobody out: who has the account has codes for recovery, and a new password
   * begins the count anew. Throws `CodesStopped`, which says whether this is the attempt that stopped them.
   */
  async code(account: string, isRight: () => Promise<boolean>): Promise<boolean> {
    const counted: Counted[] = [['code', account]];
    const refused = await this.counters.take(counted);
    if (refused) throw new CodesStopped(refused.wait, refused.times === limits.code.points + 1);
    const right = await isRight();
    if (right) await this.counters.giveBack(counted);
    return right;
  }

  /** Whoever knew the password knows it no more: wrong codes, and mails that were asked for, are counted anew. */
  async forgive(account: string): Promise<void> {
    await this.counters.forget([['code', account], mailsFor(account)]);
  }

  private async orNote<Result>(attempt: Attempt, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NotSignedIn || error instanceof TooManyAttempts) await this.refusals.note(attempt);
      throw error;
    }
  }

  /** In a known browser as its own; where too much was tried there, like everywhere. */
  private async count({ whose, account, request, what }: Attempt): Promise<Counted[]> {
    const device = await this.devices.of(request, account);
    const own = device === null ? null : countsOfDevice(hashed(device));
    if (own && !(await this.counters.take(own))) return own;
    return this.take(countsOf(what, hashed(whose), networkOf(request.ip)));
  }

  /** Throws `TooManyAttempts`. */
  private async take(counts: Counted[]): Promise<Counted[]> {
    const refused = await this.counters.take(counts);
    if (refused) throw new TooManyAttempts(refused.wait);
    return counts;
  }
}

/**
 * What floods most often is asked first. Who is stopped by one is given back the others: one network cannot use up what there is
 * for all. There is as much for all to ask for a new password as to sign in, so that who is kept from one has the other.
 */
const countsOf = (what: SecurityEventType, account: string, network: string): Counted[] => [
  ['network', network],
  ['all', what],
  ['account', account],
  ['pair', `${account} ${network}`],
];

const countsOfDevice = (device: string): Counted[] => [
  ['device', device],
  ['deviceDay', device],
];

/** The mails that anyone can ask for, for this person. */
const mailsFor = (account: string): Counted => ['mailbox', hashed(`forgotten ${account}`)];
