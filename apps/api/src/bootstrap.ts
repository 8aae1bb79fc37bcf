import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { type Config, ProblemsFilter, readWellFormed, validation } from '#libs/platform';
import { largestFile } from '#libs/submissions';
import { rememberLanguage, serveAssets } from '#libs/web';
import { ApiDescription } from './api-description.js';
import { answerBroken } from './broken-requests.js';
import { protect, protectiveHeaders } from './protect.js';
import { trusted } from './proxies.js';

const megabyte = 1024 * 1024;

/** An application that answers HTTP, all but listening. `module` holds the ApiModule. */
export async function createApi(module: Type | DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const headers = protectiveHeaders(config);
  const adapter = new FastifyAdapter({
    bodyLimit: megabyte,
    genReqId: () => randomUUID(),
    trustProxy: trusted(config),
    clientErrorHandler: answerBroken(headers),
    return503OnClosing: true,
    // Fastify waits for ever for the rest of a request; ten megabytes need five minutes on a line of 300 kbit/s.
    requestTimeout: 5 * 60_000,
    // An address that cannot be read is answered before any route or filter is reached.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      app.get(ProblemsFilter).answer(error, request, reply.headers(headers)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.useGlobalPipes(validation());
  const fastify = app.getHttpAdapter().getInstance();
  protect(fastify, headers);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: largestFile, files: 1, fields: 20, fieldSize: megabyte } });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  rememberLanguage(fastify);
  readWellFormed(fastify);
  serveAssets(fastify);
  app.get(ApiDescription).describes(app);
  return app;
}
