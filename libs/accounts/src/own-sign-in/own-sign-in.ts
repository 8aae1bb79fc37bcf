import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FieldError } from '#libs/event-store';
import { type Page, renderPage } from '#libs/web';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { csrfOf } from '../admit/csrf.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import { deviceOf } from '../device.js';
import { Factors } from '../factors.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import type { Proof } from '../session.js';
import { Sessions } from '../sessions.js';
import { type Doing, OwnSignInPage } from './own-sign-in.page.js';

/** Who asks, and from where. */
export interface Mine {
  by: Account;
  page: Page;
  request: Asking;
  reply: FastifyReply;
}

interface Told {
  done?: Doing | undefined;
  /** Codes for recovery, this once. */
  made?: string[];
  errors?: FieldError[];
}

/** The page on which people see and change how they sign in. */
@Injectable()
export class OwnSignIn {
  constructor(
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly codes: OneTimeCodes,
    private readonly recovery: RecoveryCodes,
    private readonly sessions: Sessions,
  ) {}

  async show({ by, page, request }: Omit<Mine, 'reply'>, told: Told = {}): Promise<string> {
    const [has, passkeys] = await Promise.all([this.factors.of(by.id), this.passkeys.of(by.id)]);
    const begun = has.oneTimeCode ? null : await this.codes.begun(by.id, by.email);
    const mustEnrol = !has.oneTimeCode && passkeys.length === 0 && (request.session?.mustEnrol ?? false);
    const device = deviceOf(request.headers['user-agent']);
    return renderPage(OwnSignInPage({ page, mustEnrol, ...has, passkeys, device, begun, ...told }));
  }

  /**
   * Somebody has just set something up, and shown it by that: the session goes on under a new token, because it may do more than
   * the old one could. Whoever has no codes for recovery gets them, once, on the page that is answered.
   */
  async setUp({ by, page, request, reply }: Mine, proof: Proof, done?: Doing): Promise<string> {
    const token = await this.sessions.prove(ownToken(request), proof);
    giveToken(request, reply, token);
    const made = (await this.recovery.left(by.id)) === 0 ? { made: await this.recovery.make(by.id) } : {};
    return this.show({ by, page: { ...page, csrf: csrfOf(token) }, request }, { done, ...made });
  }
}
