import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { BadInput } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { isPrintable } from '../email-address.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Challenges } from './challenges.js';
import { Passkeys } from './passkeys.js';
import { readShown, type Shown, WrongPasskey } from './shown.js';
import { siteOf } from './site.js';

/** Lets an account sign in with a passkey that its browser has just made. Throws `WrongPasskey`, or `BadInput` naming the field. */
export class AddPasskey extends Command<void> {
  constructor(
    readonly account: string,
    /** What its owner calls it. */
    readonly name: string,
    /** What the browser answered, as JSON. */
    readonly passkey: string,
    readonly request: Asking,
  ) {
    super();
  }
}

const longest = 60;

@CommandHandler(AddPasskey)
export class AddPasskeyHandler implements ICommandHandler<AddPasskey> {
  constructor(
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly log: SecurityLog,
  ) {}

  async execute({ account, passkey, request, ...asked }: AddPasskey): Promise<void> {
    const name = asked.name.trim();
    if (name === '' || name.length > longest || !isPrintable(name))
      throw new BadInput([{ field: 'name', message: `must have 1 to ${longest} characters, in one line` }]);
    const shown = readShown(passkey);
    await this.challenges.answered('add', account, shown);
    const { credential, credentialBackedUp: backedUp } = await made(shown, request);
    const { id, publicKey, counter, transports = [] } = credential;
    const added = await this.passkeys.add({ id, account, name, publicKey, counter, transports, backedUp });
    if (!added) throw new WrongPasskey();
    await this.log.note({ what: 'PasskeyAdded', account, by: account, result: 'done', request });
  }
}

/** What device made it is not asked (no attestation): people may use their own. */
async function made({ challenge, credential }: Shown, request: Asking) {
  const site = siteOf(request);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: credential as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw new WrongPasskey();
  return registrationInfo;
}
