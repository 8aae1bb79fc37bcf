import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { parse } from 'uuid';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { Limits } from '../sign-in/limits.js';
import { Tickets } from '../tickets.js';
import { Passkeys } from './passkeys.js';
import { type Shown, WrongPasskey } from './shown.js';
import { siteOf } from './site.js';

/** What a browser is asked for: an answer to one question is none to another. */
type Purpose = 'add' | 'join' | 'sign in' | 'confirm';

const minutes = 5;
const timeout = minutes * 60_000;
const bytes = (token: string) => new Uint8Array(Buffer.from(token, 'base64url'));

/**
 * Asks browsers for passkeys. Each question is a ticket, so that an answer is good once and for five minutes. Whoever answers must
 * show the device who they are (user verification): a passkey is then two factors, what somebody has and what they know or are.
 */
@Injectable()
export class Challenges {
  constructor(
    private readonly tickets: Tickets,
    private readonly passkeys: Passkeys,
    private readonly limits: Limits,
  ) {}

  /** For a new passkey, which the device keeps together with whose it is: nobody types an address to sign in. */
  async forNew(
    { id, email, name }: Pick<Account, 'id' | 'email' | 'name'>,
    request: Asking,
    purpose: 'add' | 'join' = 'add',
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: 'ICAT Exchange',
      rpID: siteOf(request).id,
      userID: new Uint8Array(parse(id)),
      userName: email,
      userDisplayName: name || email,
      challenge: bytes(await this.issue(purpose, id, request)),
      timeout,
      excludeCredentials: (await this.passkeys.of(id)).map((one) => ({ id: one.id, transports: one.transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  forSignIn(request: Asking): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.ask('sign in', null, request);
  }

  /** For one of the passkeys of whoever is signed in already. */
  async forConfirming(account: string, request: Asking): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = (await this.passkeys.of(account)).map(({ id, transports }) => ({ id, transports }));
    return this.ask('confirm', account, request, known);
  }

  /** Uses the question up, whatever the answer is worth. Throws `WrongPasskey` where it was not asked, of this account, for this. */
  async answered(purpose: Purpose, account: string | null, { challenge }: Shown): Promise<void> {
    const asked = await this.tickets.take('passkey-challenge', challenge);
    if (!asked || asked.data['purpose'] !== purpose || asked.account !== account) throw new WrongPasskey();
  }

  private async ask(
    purpose: Purpose,
    account: string | null,
    request: Asking,
    allowCredentials: { id: string; transports: string[] }[] = [],
  ) {
    const challenge = bytes(await this.issue(purpose, account, request));
    return generateAuthenticationOptions({
      rpID: siteOf(request).id,
      challenge,
      timeout,
      allowCredentials,
      userVerification: 'required',
    });
  }

  private async issue(purpose: Purpose, account: string | null, request: Asking): Promise<string> {
    await this.limits.ask(request);
    return this.tickets.issue('passkey-challenge', { ...(account && { account }), data: { purpose }, minutes });
  }
}
