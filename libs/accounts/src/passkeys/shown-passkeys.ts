import { Injectable } from '@nestjs/common';
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { parse } from 'uuid';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Challenges } from './challenges.js';
import { type PasskeyKey, Passkeys } from './passkeys.js';
import { readShown, type Shown, WrongPasskey } from './shown.js';
import { siteOf } from './site.js';

/** Knows people by the passkeys that they show. */
@Injectable()
export class ShownPasskeys {
  constructor(
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly log: SecurityLog,
  ) {}

  /** Answers whose passkey a form shows, and which. Throws `WrongPasskey`. */
  async forSignIn(text: string, request: Asking): Promise<{ account: string; passkey: string }> {
    const shown = readShown(text);
    await this.challenges.answered('sign in', null, shown);
    return { account: await this.ownerOf(shown, request), passkey: shown.id };
  }

  /** Throws `WrongPasskey` where it is not one of this account. */
  async forConfirming(account: string, text: string, request: Asking): Promise<void> {
    const shown = readShown(text);
    await this.challenges.answered('confirm', account, shown);
    if ((await this.ownerOf(shown, request)) !== account) throw new WrongPasskey();
  }

  private async ownerOf(shown: Shown, request: Asking): Promise<string> {
    const key = await this.passkeys.key(shown.id);
    if (!key) throw new WrongPasskey();
    const answer = await verified(shown, key, request);
    if (answer && (await this.passkeys.used(shown.id, answer.newCounter, answer.credentialBackedUp)))
      return key.account;
    const { account } = key;
    await this.log.note({ what: 'SignInRefused', account, result: 'refused', about: { by: 'passkey' }, request });
    throw new WrongPasskey();
  }
}

/** What the signature says, or null where it does not hold, is of another site, or nobody has shown the device who they are. */
async function verified({ id, challenge, credential }: Shown, key: PasskeyKey, request: Asking) {
  const site = siteOf(request);
  const response = credential as AuthenticationResponseJSON;
  if (!isOwn(response, key.account)) return null;
  const { verified: holds, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    credential: { id, counter: key.counter, publicKey: new Uint8Array(key.publicKey), transports: key.transports },
  }).catch(() => ({ verified: false, authenticationInfo: null }));
  return holds ? authenticationInfo : null;
}

/** A device that says whose passkey it shows must not be mistaken (Web Authentication, 7.2, step 6). */
function isOwn({ response: { userHandle } }: AuthenticationResponseJSON, account: string): boolean {
  return userHandle === undefined || userHandle === Buffer.from(parse(account)).toString('base64url');
}
