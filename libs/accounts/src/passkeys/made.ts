import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Asking } from '../admit/asking.js';
import type { NewPasskey } from './passkeys.js';
import { type Shown, WrongPasskey } from './shown.js';
import { siteOf } from './site.js';

/** A passkey that a browser has just made; whose it is and what it is called, others say. */
export type Made = Omit<NewPasskey, 'account' | 'name'>;

/** Checks a passkey that was made. What device made it is not asked (no attestation): people may use their own. Throws `WrongPasskey`. */
export async function readMade({ challenge, credential }: Shown, request: Asking): Promise<Made> {
  const site = siteOf(request);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: credential as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw new WrongPasskey();
  const { credential: made, credentialBackedUp: backedUp } = registrationInfo;
  const { id, publicKey, counter, transports = [] } = made;
  return { id, publicKey, counter, transports, backedUp };
}
