import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { ShownPasskeys } from './shown-passkeys.js';

/** Who is signed in shows with a passkey that it is still them. Answers the new token of the session. Throws `WrongPasskey`. */
export class ConfirmWithPasskey extends Command<string> {
  constructor(
    readonly account: string,
    readonly token: string,
    /** What the browser answered, as JSON. */
    readonly passkey: string,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(ConfirmWithPasskey)
export class ConfirmWithPasskeyHandler implements ICommandHandler<ConfirmWithPasskey> {
  constructor(
    private readonly shown: ShownPasskeys,
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
  ) {}

  async execute({ account, token, passkey, request }: ConfirmWithPasskey): Promise<string> {
    await this.shown.forConfirming(account, passkey, request);
    const about = { by: 'passkey' };
    return this.log.change(async (db, note) => {
      await note({ what: 'ProofGiven', account, by: account, result: 'done', about, request });
      return this.sessions.prove(token, 'passkey', db);
    });
  }
}
