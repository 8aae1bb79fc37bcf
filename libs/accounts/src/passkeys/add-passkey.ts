import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BadInput, type Reason } from '#libs/event-store';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { isPrintable } from '../email-address.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Challenges } from './challenges.js';
import { readMade } from './made.js';
import { Passkeys } from './passkeys.js';
import { readShown, WrongPasskey } from './shown.js';

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
const notAName: Reason = { message: `must have 1 to ${longest} characters, in one line`, code: 'passkey-name' };

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
      throw new BadInput([{ field: 'name', ...notAName }]);
    const shown = readShown(passkey);
    await this.challenges.answered('add', account, shown);
    const made = await readMade(shown, request);
    await this.log.change(async (db, note) => {
      await holdOwn(db, request);
      if (!(await this.passkeys.add(db, { ...made, account, name }))) throw new WrongPasskey();
      await note({ what: 'PasskeyAdded', account, by: account, result: 'done', request });
    });
  }
}
