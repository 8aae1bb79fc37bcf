import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HttpException } from '@nestjs/common';
import { problemOf } from '#libs/platform';

/** Status of what Node cannot read as a request; all others are 400. */
const statuses: Partial<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no request with a problem (RFC 9457) and the headers that every answer has, and hangs up: no route or filter is reached. */
export const answerBroken =
  (headers: Record<string, string>) =>
  (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    const status = statuses[error.code ?? ''] ?? 400;
    const title = STATUS_CODES[status] ?? '';
    const body = JSON.stringify(problemOf(new HttpException(title, status)));
    const sent = {
      ...headers,
      'content-type': 'application/problem+json',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      connection: 'close',
    };
    const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${title}`, ...head, '', body].join('\r\n'));
  };
