import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';

const secret = ['password', 'token', 'csrf', 'cookie', 'authorization', 'passwordHash'];

/**
 * One JSON line an occurrence, on standard output. A request is its method, its path without the query, and how it ended:
 * no bodies, no addresses, nothing that tells who reads what.
 */
export const logging = (level: string): DynamicModule =>
  LoggerModule.forRoot({
    forRoutes: [],
    pinoHttp: {
      level,
      redact: [...secret, ...secret.map((name) => `*.${name}`)],
      serializers: { req: requestLine, res: ({ statusCode }: ServerResponse) => ({ status: statusCode }) },
      customLogLevel: (_, { statusCode }) => (statusCode >= 500 ? 'warn' : 'debug'),
    },
  });

const requestLine = ({ id, method, url }: Pick<IncomingMessage, 'method' | 'url'> & { id: unknown }) => ({
  id,
  method,
  path: url?.split('?')[0],
});
