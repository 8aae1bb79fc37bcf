import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { isName } from '../open-account/open-account.js';
import { weaknessFor } from '../open-account/password-rules.js';
import { hashPassword } from '../passwords.js';
import { notAName, refuseWrong } from '../reasons.js';
import { Invitations } from './invitations.js';

/**
 * Accepts an invitation with a password: from now on there is somebody behind the account. Answers its id; whoever asked then
 * opens the session. Throws `InvitationOver`, or `BadInput` naming each wrong field; the link works again after that.
 */
export class Join extends Command<string> {
  constructor(
    readonly token: string,
    readonly person: { name: string; password: string },
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(Join)
export class JoinHandler implements ICommandHandler<Join> {
  constructor(private readonly invitations: Invitations) {}

  async execute({ token, person, request }: Join): Promise<string> {
    const offer = await this.invitations.behind(token);
    const name = person.name.trim();
    refuseWrong({ name: isName(name) ? null : notAName, password: weaknessFor({ ...offer, name }, person.password) });
    const passwordHash = await hashPassword(person.password);
    await this.invitations.accept(offer.account, { name, passwordHash, by: 'password', token, request });
    return offer.account;
  }
}
