import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#libs/accounts';
import { EventStore, load, Unknown } from '#libs/event-store';
import { holderOf } from '../numbers.js';
import { historyOf } from '../overview/see-submission.js';
import { submission } from '../submission.js';
import { type FileContent, KeptFiles } from './kept-files.js';

/** A file of the working copy. Throws `Unknown` to whom the content of the submission is not open. */
export class SeeFile extends Query<FileContent> {
  constructor(
    readonly id: string,
    readonly file: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** A file of a published entry, for everyone. Throws `Unknown` as soon as the entry is suspended or retracted. */
export class SeePublishedFile extends Query<FileContent> {
  constructor(
    readonly number: string,
    readonly file: string,
  ) {
    super();
  }
}

const found = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Unknown('There is no such file');
  return value;
};

@QueryHandler(SeeFile)
export class SeeFileHandler implements IQueryHandler<SeeFile> {
  constructor(
    private readonly store: EventStore,
    private readonly files: KeptFiles,
  ) {}

  async execute({ id, file, by }: SeeFile): Promise<FileContent> {
    const { row, sight } = await historyOf(this.store, id, by);
    found(sight === 'invitation' ? null : row.state.files.find((one) => one.id === file));
    return found(await this.files.read(file, id));
  }
}

@QueryHandler(SeePublishedFile)
export class SeePublishedFileHandler implements IQueryHandler<SeePublishedFile> {
  constructor(
    private readonly store: EventStore,
    private readonly files: KeptFiles,
  ) {}

  async execute({ number, file }: SeePublishedFile): Promise<FileContent> {
    const id = found(await holderOf(this.store, number));
    const { state } = await load(this.store, submission, id);
    found(state.entryStatus === 'published' ? state.entry?.files.find((one) => one.id === file) : null);
    return found(await this.files.read(file, id));
  }
}
