import { Injectable } from '@nestjs/common';
import { TooManyAttempts } from '../admit/not-signed-in.js';

interface Attempts {
  count: number;
  /** Milliseconds since 1970. */
  last: number;
}

const second = 1000;
const longestWait = 60 * second;
const forgottenAfter = 15 * 60 * second;
const mostRemembered = 10_000;

/** How many attempts are free of waiting: for one account from one address, and for one address whatever the account. */
const free = { account: 5, address: 50 };

/**
 * Slows down guessing. After the free attempts each further one must wait twice as long as the last, up to a minute.
 * It counts by account and address together, so that nobody can keep the owner of an account out from elsewhere.
 * Kept in the memory of each process: an attacker gains little from a restart, and sign-in needs no more tables.
 */
@Injectable()
export class Throttle {
  private readonly attempts = new Map<string, Attempts>();

  /** Counts one attempt, or throws `TooManyAttempts` where it comes too early. */
  enter(email: string, address: string, now = Date.now()): void {
    const keys = keysOf(email, address);
    const wait = Math.max(...keys.map(([key, allowed]) => this.wait(key, allowed, now)));
    if (wait > 0) throw new TooManyAttempts(Math.ceil(wait / second));
    for (const [key] of keys) this.count(key, now);
  }

  /** The attempt was right: forget those that were not. Of the address only this one, or one's own account would open others. */
  succeed(email: string, address: string): void {
    this.attempts.delete(pairOf(email, address));
    const made = this.attempts.get(address);
    if (made) made.count--;
  }

  private wait(key: string, allowed: number, now: number): number {
    const made = this.attempts.get(key);
    if (!made || made.count < allowed || now - made.last > forgottenAfter) return 0;
    return made.last + Math.min(longestWait, second * 2 ** (made.count - allowed)) - now;
  }

  private count(key: string, now: number): void {
    const made = this.attempts.get(key);
    const before = made && now - made.last <= forgottenAfter ? made.count : 0;
    this.attempts.delete(key); // so that the map stays in order of last use
    this.attempts.set(key, { count: before + 1, last: now });
    const [oldest] = this.attempts.keys();
    if (this.attempts.size > mostRemembered && oldest !== undefined) this.attempts.delete(oldest);
  }
}

const pairOf = (email: string, address: string) => `${address} ${email.trim().toLowerCase()}`;

const keysOf = (email: string, address: string): [string, number][] => [
  [pairOf(email, address), free.account],
  [address, free.address],
];
