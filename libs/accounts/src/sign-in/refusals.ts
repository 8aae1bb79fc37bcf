import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Asking } from '../admit/asking.js';
import type { SecurityEventType } from '../security-log/security-event.js';
import { SecurityLog } from '../security-log/security-log.js';

/** Whom it came from: somebody who is signed in, or a visitor. */
type From = Pick<Asking, 'ip'> & Partial<Pick<Asking, 'account'>>;

interface Refused {
  /** What the account was called, whether or not there is one. */
  whose: string;
  account: string | null;
  request: From | null;
  what: SecurityEventType;
}

interface Held extends Refused {
  /** How many since the last that was noted. */
  times: number;
  timer: NodeJS.Timeout;
}

const minute = 60_000;

/** Of how many accounts refusals are told apart in a minute; whatever comes beyond is counted together. */
const mostApart = 100;

/**
 * Refused attempts in the security log. The first is noted at once; what follows for the same account is noted together, once a
 * minute: a flood of guesses does not become a flood of events. An address that nobody has is treated like any other, so that
 * nobody sees by the time it takes which accounts there are.
 */
@Injectable()
export class Refusals implements OnModuleDestroy {
  private readonly held = new Map<string, Held>();

  constructor(private readonly log: SecurityLog) {}

  async note({ whose, account, request, what }: Refused): Promise<void> {
    const key = `${what} ${whose.trim().toLowerCase()}`;
    if (this.held.has(key) || this.held.size < mostApart)
      await this.add(key, { whose, account, request: request && fromOf(request), what });
    else await this.add('beyond', { whose: '', account: null, request: null, what });
  }

  /** Notes what is held, so that a stop loses nothing. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.held.keys()].map((key) => this.tell(key)));
    for (const { timer } of this.held.values()) clearTimeout(timer);
    this.held.clear();
  }

  private async add(key: string, refused: Refused): Promise<void> {
    const held = this.held.get(key);
    if (held) held.times++;
    else {
      this.hold(key, refused);
      await this.write(refused, 1);
    }
  }

  private hold(key: string, refused: Refused): void {
    const timer = setTimeout(() => void this.tell(key), minute).unref();
    this.held.set(key, { ...refused, times: 0, timer });
  }

  /** A minute is over. */
  private async tell(key: string): Promise<void> {
    const held = this.held.get(key);
    this.held.delete(key);
    if (!held || held.times === 0) return;
    clearTimeout(held.timer);
    this.hold(key, held);
    await this.write(held, held.times).catch((error: unknown) => {
      new Logger(Refusals.name).error(`${held.times} refusals could not be noted: ${String(error)}`);
    });
  }

  private write({ what, account, request }: Refused, times: number): Promise<void> {
    const by = request?.account?.id;
    const whose = { ...(account !== null && { account }), ...(by !== undefined && { by }) };
    return this.log.note({ what, ...whose, result: 'refused', about: { times: String(times) }, request });
  }
}

/** Without the rest of the request, which would be held for a minute. */
const fromOf = ({ ip, account = null }: From): From => ({ ip, account });
