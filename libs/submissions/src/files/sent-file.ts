import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { type Asked, BadInput, type Reason } from '#libs/event-store';
import { largestFile, tooLarge } from '../attach-file/attach-file.js';

export interface SentFile {
  name: string;
  bytes: Buffer;
  /** As it was asked; a form's own id of the command is read only now, with its body. */
  asked: Asked;
}

const noFile: Reason = { message: 'Choose a file', code: 'no-file' };

/** The one file that a form has sent. `BadInput` where there is none, or where it is too large. */
export async function sentFile(request: FastifyRequest, asked: Asked): Promise<SentFile> {
  const refused = (why: Reason) => new BadInput([{ field: 'file', ...why }]);
  if (!request.isMultipart()) throw refused({ message: 'Send it as multipart/form-data', code: 'unexpected' });
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } });
  if (!file) throw refused(noFile);
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refused(tooLarge) : error;
  });
  if (!file.filename) throw refused(noFile);
  const command = asked.command && commandOf(file);
  return { name: file.filename, bytes, asked: command ? { ...asked, command } : asked };
}

function commandOf({ fields }: MultipartFile): string | null {
  const field = fields['command'];
  const value = field && 'value' in field ? field.value : null;
  return typeof value === 'string' && isUuid(value) ? value.toLowerCase() : null;
}
