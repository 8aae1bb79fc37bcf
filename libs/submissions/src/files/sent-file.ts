import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { type Asked, BadInput } from '#libs/event-store';
import { largestFile } from '../attach-file/attach-file.js';

export interface SentFile {
  name: string;
  bytes: Buffer;
  /** As it was asked; a form's own id of the command is read only now, with its body. */
  asked: Asked;
}

/** The one file that a form has sent. `BadInput` where there is none, or where it is too large. */
export async function sentFile(request: FastifyRequest, asked: Asked): Promise<SentFile> {
  const refused = (message: string) => new BadInput([{ field: 'file', message }]);
  if (!request.isMultipart()) throw refused('Send it as multipart/form-data');
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } });
  if (!file) throw refused('Choose a file');
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refused('At most 10 MB') : error;
  });
  if (!file.filename) throw refused('Choose a file');
  const command = asked.command && commandOf(file);
  return { name: file.filename, bytes, asked: command ? { ...asked, command } : asked };
}

function commandOf({ fields }: MultipartFile): string | null {
  const field = fields['command'];
  const value = field && 'value' in field ? field.value : null;
  return typeof value === 'string' && isUuid(value) ? value.toLowerCase() : null;
}
