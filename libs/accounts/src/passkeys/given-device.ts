import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const flags = { present: 0x01, verified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 };

/** What a device could get wrong, or an attacker right. */
export interface Bent {
  origin?: string;
  site?: string;
  type?: string;
  counter?: number;
  /** Whether its owner has shown who they are. */
  verified?: boolean;
  userHandle?: string;
  /** Signs with another key. */
  foreign?: boolean;
}

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string) => Buffer.from(data).toString('base64url');

/** A device that makes one passkey and shows it (Web Authentication, 6.1 and 6.5), for specs. */
export class Device {
  readonly id = base64url(randomBytes(16));
  private readonly keys: { privateKey: KeyObject; publicKey: KeyObject } = keyPair();
  private userHandle = '';
  private counter = 0;

  make({ challenge, user, rp }: PublicKeyCredentialCreationOptionsJSON, bent: Bent = {}): string {
    this.userHandle = user.id;
    const clientData = this.clientData(bent.type ?? 'webauthn.create', challenge, bent);
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([0, id.length]);
    const known = Buffer.concat([Buffer.alloc(16), length, id, this.coseKey()]);
    const authData = Buffer.concat([this.data(rp.id ?? '', bent, flags.attested), known]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    const attestationObject = base64url(Buffer.from(isoCBOR.encode(attestation as never)));
    return this.credential({ clientDataJSON: base64url(clientData), attestationObject, transports: ['internal'] });
  }

  show({ challenge, rpId }: PublicKeyCredentialRequestOptionsJSON, bent: Bent = {}): string {
    this.counter++;
    const clientData = this.clientData(bent.type ?? 'webauthn.get', challenge, bent);
    const authenticatorData = this.data(rpId ?? '', bent);
    const key = bent.foreign ? keyPair().privateKey : this.keys.privateKey;
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), key);
    return this.credential({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
      userHandle: bent.userHandle ?? this.userHandle,
    });
  }

  private clientData(type: string, challenge: string, { origin = 'http://localhost' }: Bent): string {
    return JSON.stringify({ type, challenge, origin, crossOrigin: false });
  }

  private data(site: string, bent: Bent, more = 0): Buffer {
    const verified = bent.verified === false ? 0 : flags.verified;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(bent.counter ?? this.counter);
    return Buffer.concat([sha256(bent.site ?? site), Buffer.from([flags.present | verified | more]), counter]);
  }

  /** ES256 on P-256 as a COSE key (RFC 9053, 7.1.1). */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    return Buffer.from(isoCBOR.encode(key as never));
  }

  private credential(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} });
  }
}
