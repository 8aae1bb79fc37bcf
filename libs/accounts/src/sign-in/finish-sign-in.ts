import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { Tickets } from '../tickets.js';
import { type Entrance, Entrances } from './entrances.js';
import { Limits } from './limits.js';
import { SecondFactor } from './second-factor.js';
import { WrongCredentials } from './sign-in.js';

/** The second step: who has shown the password shows a code. Throws `WrongCode`, `WrongCredentials` where the first step is over, or `TooManyAttempts`. */
export class FinishSignIn extends Command<Entrance> {
  constructor(
    readonly ticket: string,
    readonly code: string,
    readonly request: Asking,
    /** Token of the session that the browser had until now: it ends. */
    readonly before: string | null,
  ) {
    super();
  }
}

@CommandHandler(FinishSignIn)
export class FinishSignInHandler implements ICommandHandler<FinishSignIn> {
  constructor(
    private readonly tickets: Tickets,
    private readonly factor: SecondFactor,
    private readonly limits: Limits,
    private readonly entrances: Entrances,
  ) {}

  async execute({ ticket, code, request, before }: FinishSignIn): Promise<Entrance> {
    const account = (await this.tickets.look('second-factor', ticket))?.account;
    if (!account) throw new WrongCredentials();
    const proof = await this.limits.attempt({ whose: account, account, request, what: 'SignInRefused' }, () =>
      this.factor.prove(account, code, request),
    );
    return this.entrances.open(account, { proofs: ['password', proof], request, before }, async (db) => {
      if (!(await this.tickets.take('second-factor', ticket, db))) throw new WrongCredentials();
    });
  }
}
