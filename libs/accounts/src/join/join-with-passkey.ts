import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { deviceOf } from '../device.js';
import { isName } from '../open-account/open-account.js';
import { Challenges } from '../passkeys/challenges.js';
import { readMade } from '../passkeys/made.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { readShown, WrongPasskey } from '../passkeys/shown.js';
import { notAName, refuseWrong } from '../reasons.js';
import { Invitations } from './invitations.js';

/**
 * Accepts an invitation with a passkey, and without a password. Answers the id of the account; whoever asked then opens the
 * session. Throws `InvitationOver`, `WrongPasskey`, or `BadInput` for a name that is none; the link works again after the last two.
 */
export class JoinWithPasskey extends Command<string> {
  constructor(
    readonly token: string,
    /** With what the browser answered, as JSON. */
    readonly person: { name: string; passkey: string },
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(JoinWithPasskey)
export class JoinWithPasskeyHandler implements ICommandHandler<JoinWithPasskey> {
  constructor(
    private readonly invitations: Invitations,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
  ) {}

  async execute({ token, person, request }: JoinWithPasskey): Promise<string> {
    const { account } = await this.invitations.behind(token);
    const name = person.name.trim();
    refuseWrong({ name: isName(name) ? null : notAName });
    const shown = readShown(person.passkey);
    await this.challenges.answered('join', account, shown);
    const made = await readMade(shown, request);
    const device = deviceOf(request.headers['user-agent']);
    const newcomer = { name, passwordHash: null, by: 'passkey', token, request } as const;
    await this.invitations.accept(account, newcomer, async (db) => {
      if (!(await this.passkeys.add(db, { ...made, account, name: device }))) throw new WrongPasskey();
    });
    return account;
  }
}
