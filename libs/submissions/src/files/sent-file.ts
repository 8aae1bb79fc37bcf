import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { BadInput, type Reason } from '#libs/event-store';
import { largestFile, tooLarge } from '../attach-file/attach-file.js';

export interface SentFile {
  name: string;
  bytes: Buffer;
  /** Hex. */
  sha256: string;
  /** What the form sent as `command`. */
  command: string | undefined;
}

const noFile: Reason = { message: 'Choose a file', code: 'no-file' };

/** The one file that a form has sent. `BadInput` where there is none, or where it is too large. */
export async function sentFile(request: FastifyRequest): Promise<SentFile> {
  const refused = (why: Reason) => new BadInput([{ field: 'file', ...why }]);
  if (!request.isMultipart()) throw refused({ message: 'Send it as multipart/form-data', code: 'unexpected' });
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } });
  if (!file) throw refused(noFile);
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refused(tooLarge) : error;
  });
  if (!file.filename) throw refused(noFile);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: file.filename, bytes, sha256, command: commandOf(file) };
}

function commandOf({ fields }: MultipartFile): string | undefined {
  const field = fields['command'];
  const value = field && 'value' in field ? field.value : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
