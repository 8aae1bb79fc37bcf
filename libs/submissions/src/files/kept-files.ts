import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BadInput, type Reason } from '#libs/event-store';
import type { AttachedFile } from '../events.js';
import { largestFile, tooLarge } from '../attach-file/attach-file.js';
import type { SentFile } from './sent-file.js';
import { safeName, typeOf } from './what-file.js';

export interface FileContent {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** The bytes of attached files. What was once kept is never changed: a file is known by its id and its hash. */
@Injectable()
export class KeptFiles {
  constructor(private readonly db: DataSource) {}

  /** Keeps a file and answers what the event says of it; `BadInput` for what cannot be attached. The same id again keeps nothing. */
  async keep(id: string, submission: string, sent: SentFile): Promise<AttachedFile> {
    const file = fileOf(id, sent);
    await this.db.query(
      `insert into submissions.file (id, submission, name, media_type, sha256, bytes) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do nothing`,
      [id, submission, file.name, file.mediaType, file.sha256, sent.bytes],
    );
    return file;
  }

  async read(id: string, submission: string): Promise<FileContent | null> {
    const [found] = await this.db.query<FileContent[]>(
      'select name, media_type as "mediaType", bytes from submissions.file where id = $1 and submission = $2',
      [id, submission],
    );
    return found ?? null;
  }
}

const refused = (why: Reason) => new BadInput([{ field: 'file', ...why }]);

function fileOf(id: string, { name, bytes, sha256 }: SentFile): AttachedFile {
  if (bytes.length === 0) throw refused({ message: 'This file is empty', code: 'empty-file' });
  if (bytes.length > largestFile) throw refused(tooLarge);
  const mediaType = typeOf(bytes, name);
  if (!mediaType)
    throw refused({ message: 'Only PDF, CSV and plain text (UTF-8) can be attached for now', code: 'kind-of-file' });
  return { id, name: safeName(name, mediaType), size: bytes.length, mediaType, sha256 };
}
