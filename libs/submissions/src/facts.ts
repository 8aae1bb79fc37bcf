import type { QueryBus } from '@nestjs/cqrs';
import { type Account, type Actor, FindAccount, FindInvitee } from '#libs/accounts';
import { type Asked, BadInput, type EventStore, load } from '#libs/event-store';
import { decide } from './decide.js';
import { holderOf, takeNumber } from './numbers.js';
import { numberPrefix } from './publish/publish.js';
import { type Submission, submission } from './submission.js';

/** A command on its way, and the submission as it stood when the command came in. */
export interface OnItsWay {
  id: string;
  state: Submission;
  by: Actor;
  asked: Asked;
}

/** What a decision needs to know that is not in the submission itself: looked up before it is made. */
export class Facts {
  constructor(
    private readonly store: EventStore,
    private readonly queries: QueryBus,
    private readonly command: OnItsWay,
  ) {}

  /** The account with this id; `BadInput` that names the field where there is none. */
  async account(id: string, field: string): Promise<Account> {
    const account = await this.queries.execute(new FindAccount({ id }));
    if (!account) throw new BadInput([{ field, message: 'There is no such account', code: 'no-account' }]);
    return account;
  }

  /** The account with this address, null where there is none; `TooManyAttempts` for who asks on and on. */
  invitee(email: string): Promise<Account | null> {
    return this.queries.execute(new FindInvitee(email, this.command.by));
  }

  /** Whether the practice that an experience names by its number can be read in the catalogue. */
  async practiceKnown(): Promise<boolean> {
    const { number } = this.command.state.answers['reused'] ?? {};
    const holder = typeof number === 'string' ? await holderOf(this.store, number) : null;
    if (holder === null) return false;
    const { state } = await load(this.store, submission, holder);
    return state.entryStatus === 'published';
  }

  /** The number under which it is published. Publishing is tried before one is taken: no number is spent on a refusal. */
  async number(seen: string): Promise<string | undefined> {
    const { id, state, by, asked } = this.command;
    if (state.entry) return state.entry.number;
    decide('publish', { seen, number: `${numberPrefix[state.kind]}-0000-0000` }, state, by, asked.at);
    return takeNumber(this.store, state.kind, id, asked);
  }
}
