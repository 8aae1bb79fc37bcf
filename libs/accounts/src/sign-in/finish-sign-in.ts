import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { Tickets } from '../tickets.js';
import { SecondFactor } from './second-factor.js';
import { WrongCredentials } from './sign-in.js';
import { Throttle } from './throttle.js';

/** The second step: who has shown the password shows a code. Answers the token of the new session. Throws `WrongCode`, `WrongCredentials` where the first step is over, or `TooManyAttempts`. */
export class FinishSignIn extends Command<string> {
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
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly log: SecurityLog,
  ) {}

  async execute({ ticket, code, request, before }: FinishSignIn): Promise<string> {
    const account = (await this.tickets.look('second-factor', ticket))?.account;
    if (!account) throw new WrongCredentials();
    this.throttle.enter(account, request.ip);
    const proof = await this.factor.prove(account, code, request);
    if (!(await this.tickets.take('second-factor', ticket))) throw new WrongCredentials();
    this.throttle.succeed(account, request.ip);
    const about = { by: `password and ${proof}` };
    await this.log.note({ what: 'SignedIn', account, by: account, result: 'done', about, request });
    return this.sessions.open(account, { proofs: ['password', proof], request, before });
  }
}
