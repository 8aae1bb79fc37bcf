import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { Factors } from '../factors.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { Passkeys } from './passkeys.js';

/**
 * Takes a passkey from its account, for instance with a device that was lost: wherever else the account is signed in, it is
 * signed out. One that is not there is passed over. Throws `LastFactor`.
 */
export class RemovePasskey extends Command<void> {
  constructor(
    readonly account: string,
    readonly passkey: string,
    /** Token of the session that asks: it stays. */
    readonly token: string,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(RemovePasskey)
export class RemovePasskeyHandler implements ICommandHandler<RemovePasskey> {
  constructor(
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
  ) {}

  async execute({ account, passkey, token, request }: RemovePasskey): Promise<void> {
    await this.log.change(async (db, note) => {
      await holdOwn(db, request);
      const removed = await this.factors.takeAway(db, account, () => this.passkeys.remove(db, account, passkey));
      if (!removed) return;
      await this.sessions.revokeAll(db, account, token);
      await note({ what: 'PasskeyRemoved', account, by: account, result: 'done', request });
    });
  }
}
