import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import type { Actor } from '#libs/accounts';
import { type Asked, NotAllowed, type Position } from '#libs/event-store';
import { CarryOutVerb } from '../carry-out-verb.js';
import { SeeSubmission } from '../overview/see-submission.js';
import { KeptFiles } from './kept-files.js';
import type { SentFile } from './sent-file.js';

/** Keeps the bytes of a file, then says that it is attached. */
export class AttachFile extends Command<Position | null> {
  constructor(
    readonly id: string,
    readonly sent: SentFile,
    readonly by: Actor,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(AttachFile)
export class AttachFileHandler implements ICommandHandler<AttachFile> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly files: KeptFiles,
  ) {}

  /** Bytes come first: an event must never speak of a file that is not there. Nobody leaves bytes where they may attach none. */
  async execute({ id, sent, by, asked }: AttachFile): Promise<Position | null> {
    await refuseWhoMayNotAttach(this.queries, id, by);
    const file = await this.files.keep(uuidv5('file', asked.command), id, sent);
    return this.commands.execute(new CarryOutVerb('attach-file', id, { file }, by, asked));
  }
}

/** Throws `NotAllowed`, and `Unknown` to whom there is no such submission. */
export async function refuseWhoMayNotAttach(queries: QueryBus, id: string, by: Actor): Promise<void> {
  const { open } = await queries.execute(new SeeSubmission(id, by));
  if (!open.includes('attach-file')) throw new NotAllowed('To attach a file is for the author, while drafting');
}
