import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#libs/accounts';
import { type Asked, carryOut, EventStore, load, type Position, Unknown, Watchable } from '#libs/event-store';
import { decide, type Inputs, refuse, verbsOpenTo } from './decide.js';
import { Facts } from './facts.js';
import type { Verb } from './lifecycle.js';
import { type Submission, submission } from './submission.js';
import { isWritten, writes } from './verbs.js';
import { visibleTo } from './visible.js';

/** Does a verb to a submission. `input` is as the verb's body says; answers the position of what happened. */
export class CarryOutVerb extends Command<Position | null> {
  constructor(
    readonly verb: Verb,
    readonly id: string,
    readonly input: object,
    readonly by: Actor,
    readonly asked: Asked,
  ) {
    super();
  }
}

/** Commands, as they are carried out. */
export const commands = new Watchable<{ verb: Verb; id: string; asked: Asked }>('command');

@CommandHandler(CarryOutVerb)
export class CarryOutVerbHandler implements ICommandHandler<CarryOutVerb> {
  constructor(
    private readonly store: EventStore,
    private readonly queries: QueryBus,
  ) {}

  execute(command: CarryOutVerb): Promise<Position | null> {
    const { verb, id, asked } = command;
    return commands.watched({ verb, id, asked }, () => this.carryOut(command));
  }

  private async carryOut(command: CarryOutVerb): Promise<Position | null> {
    const { verb, id, by, asked } = command;
    const input = await this.prepared(command);
    return carryOut(this.store, submission, id, asked, (state) => {
      refuseStrangers(verb, state, by);
      return decide(verb, input, state, by, asked.at);
    });
  }

  /**
   * Bodies are checked at the door and every rule by `decide`: between the two they are what the verb says they are. Nothing is looked up
   * for whom the verb is not open, nor for a command that has been carried out.
   */
  private async prepared({ verb, id, input, by, asked }: CarryOutVerb): Promise<Inputs[Verb]> {
    const write = isWritten(verb) ? writes[verb] : undefined;
    if (!write?.prepare) return input;
    const { state, answered } = await load(this.store, submission, id, asked.command);
    if (answered) return input;
    refuseStrangers(verb, state, by);
    refuse(verb, state, by);
    return write.prepare(input, new Facts(this.store, this.queries, { id, state, by, asked }));
  }
}

/** Who may see nothing of a submission, and do nothing to it, is not told that there is one. */
function refuseStrangers(verb: Verb, state: Submission, by: Actor): void {
  if (verb === 'start-draft') return;
  const known = visibleTo(state, by) !== 'nothing' || verbsOpenTo(state, by).some((open) => open !== 'start-draft');
  if (!known) throw new Unknown('There is no such submission');
}
