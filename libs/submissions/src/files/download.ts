import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FileContent } from './kept-files.js';

/** Sends a file to be saved, never to be shown as a page of ours: it is somebody else's work. */
export function download(reply: FastifyReply, { name, mediaType, bytes }: FileContent): StreamableFile {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  // RFC 6266, 4.3 and RFC 8187: the name in letters that every header may hold, and in its own.
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
  return new StreamableFile(bytes, { type: mediaType, length: bytes.length });
}
