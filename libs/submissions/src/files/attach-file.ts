import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import type { Actor } from '#libs/accounts';
import { NotAllowed, type Position } from '#libs/event-store';
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
  async execute({ id, sent, by }: AttachFile): Promise<Position | null> {
    const { open } = await this.queries.execute(new SeeSubmission(id, by));
    if (!open.includes('attach-file')) throw new NotAllowed('To attach a file is for the author, while drafting');
    const file = await this.files.keep(uuidv5('file', sent.asked.command), id, sent);
    return this.commands.execute(new CarryOutVerb('attach-file', id, { file }, by, sent.asked));
  }
}
