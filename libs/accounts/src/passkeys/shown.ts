import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { NotSignedIn } from '../admit/not-signed-in.js';

/** What was shown is no passkey of anybody who may come in here, or was shown before (HTTP 401). */
export class WrongPasskey extends NotSignedIn {
  constructor() {
    super('This passkey is not known here');
  }
}

/** What a browser says of a passkey: a `PublicKeyCredential` as JSON (Web Authentication, 5.1.8). Nothing of it is believed yet. */
export interface Shown {
  id: string;
  /** What it says that it was asked. */
  challenge: string;
  /** The whole, for the library to judge: it refuses what lacks anything. */
  credential: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads what a form sent. Throws `WrongPasskey`. */
export function readShown(text: string): Shown {
  try {
    const credential: unknown = JSON.parse(text);
    if (!isRecord(credential) || !isRecord(credential['response'])) throw new WrongPasskey();
    const { challenge } = decodeClientDataJSON(String(credential['response']['clientDataJSON']));
    if (typeof challenge === 'string') return { id: String(credential['id']), challenge, credential };
  } catch {
    // Whatever it was, it is none.
  }
  throw new WrongPasskey();
}
