import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { tokenOf } from '../admit/session-cookie.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { Identities } from './identities.js';

/**
 * From now on an account does not sign in with its organisation; where else it is signed in, that ends. Throws `Refused`
 * where it could sign in by nothing else.
 */
export class UnlinkIdentity extends Command<void> {
  constructor(
    readonly account: string,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(UnlinkIdentity)
export class UnlinkIdentityHandler implements ICommandHandler<UnlinkIdentity> {
  constructor(
    private readonly identities: Identities,
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
  ) {}

  async execute({ account, request }: UnlinkIdentity): Promise<void> {
    await this.log.change(async (db, note) => {
      await holdOwn(db, request);
      if (!(await this.identities.unlink(db, account))) return;
      await this.sessions.revokeAll(db, account, tokenOf(request) ?? undefined);
      await note({ what: 'IdentityUnlinked', account, by: account, result: 'done', request });
    });
  }
}
