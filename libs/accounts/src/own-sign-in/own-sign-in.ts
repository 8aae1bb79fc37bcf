import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FieldError } from '#libs/event-store';
import { renderPage } from '#libs/web';
import { holdOwn } from '../admit/ask-again.js';
import { csrfOf } from '../admit/csrf.js';
import type { Visit } from '../admit/visit.js';
import { giveToken, ownToken } from '../admit/session-cookie.js';
import { deviceOf } from '../device.js';
import { Factors } from '../factors.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import type { Proof } from '../session.js';
import { Sessions } from '../sessions.js';
import { type Doing, OwnSignInPage } from './own-sign-in.page.js';

interface Told {
  done?: Doing | undefined;
  /** Codes for recovery, this once. */
  made?: string[];
  errors?: FieldError[];
  /** Where the session has just got a new token: what its forms send back. */
  csrf?: string;
}

/** The page on which people see and change how they sign in. */
@Injectable()
export class OwnSignIn {
  constructor(
    private readonly db: DataSource,
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly codes: OneTimeCodes,
    private readonly recovery: RecoveryCodes,
    private readonly sessions: Sessions,
  ) {}

  async show(visit: Visit, { csrf = visit.page.csrf, ...told }: Told = {}): Promise<string> {
    const { by, request } = visit;
    const page = { ...visit.at('/account/sign-in'), csrf };
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
  async setUp(visit: Visit, proof: Proof, done?: Doing): Promise<string> {
    const { by, request, reply } = visit;
    const token = await this.sessions.prove(ownToken(request), proof);
    giveToken(request, reply, token);
    const made = await this.db.transaction(async (db) => {
      await holdOwn(db, request);
      return this.recovery.makeFirst(db, by.id);
    });
    return this.show(visit, { done, csrf: csrfOf(token), ...(made && { made }) });
  }
}
