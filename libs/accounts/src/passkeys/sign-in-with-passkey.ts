import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { type Entrance, Entrances } from '../sign-in/entrances.js';
import { Passkeys } from './passkeys.js';
import { WrongPasskey } from './shown.js';
import { ShownPasskeys } from './shown-passkeys.js';

/** Signs in whoever shows a passkey, and nothing else. Throws `WrongPasskey`. */
export class SignInWithPasskey extends Command<Entrance> {
  constructor(
    /** What the browser answered, as JSON. */
    readonly passkey: string,
    readonly request: Asking,
    /** Token of the session that the browser had until now: it ends. */
    readonly before: string | null,
  ) {
    super();
  }
}

/** Nothing slows it down: there is nothing to guess. */
@CommandHandler(SignInWithPasskey)
export class SignInWithPasskeyHandler implements ICommandHandler<SignInWithPasskey> {
  constructor(
    private readonly shown: ShownPasskeys,
    private readonly passkeys: Passkeys,
    private readonly entrances: Entrances,
  ) {}

  async execute({ passkey, request, before }: SignInWithPasskey): Promise<Entrance> {
    const shown = await this.shown.forSignIn(passkey, request);
    return this.entrances.open(shown.account, { proofs: ['passkey'], request, before }, async (db) => {
      if (!(await this.passkeys.key(shown.passkey, db))) throw new WrongPasskey();
    });
  }
}
