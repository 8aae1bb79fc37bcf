import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Refused } from '#libs/event-store';
import { type Role, roles as allRoles } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { areRoles } from '../open-account/open-account.js';
import { noRole, refuseWrong } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import { holdAccount } from './hold-account.js';

/**
 * Gives an account other roles; they hold from its very next request. Throws `BadInput`, `Unknown`, or `Refused` for the
 * last administrator and for an account that was erased.
 */
export class ChangeRoles extends Command<void> {
  constructor(
    readonly by: string,
    readonly account: string,
    readonly roles: Role[],
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(ChangeRoles)
export class ChangeRolesHandler implements ICommandHandler<ChangeRoles> {
  constructor(private readonly log: SecurityLog) {}

  async execute({ by, account, roles: asked, request }: ChangeRoles): Promise<void> {
    const roles = allRoles.filter((role) => asked.includes(role));
    refuseWrong({ roles: areRoles(asked) ? null : noRole });
    await this.log.change(async (db, note) => {
      const held = await holdAccount(db, account, request);
      if (held.erased) throw new Refused('What was erased has no roles', 'erased');
      if (!roles.includes('administrator')) held.leaveAnAdministrator();
      await db.query('update accounts.account set roles = $2 where id = $1', [account, roles]);
      const about = { before: held.roles.join(' '), roles: roles.join(' ') };
      if (about.before !== about.roles)
        await note({ what: 'RolesChanged', account, by, result: 'done', about, request });
    });
  }
}
