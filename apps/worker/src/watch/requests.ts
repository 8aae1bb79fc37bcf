import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What answers HTTP in this process, or null in a worker. Before it listens, it can still be told what to do with requests. */
export const fastifyOf = ({ httpAdapter }: HttpAdapterHost): FastifyInstance | null =>
  httpAdapter?.getType?.() === 'fastify' ? httpAdapter.getInstance<FastifyInstance>() : null;

/** A request as far as it may be told: the pattern of its route, never the address itself. */
export const shapeOf = ({ method, routeOptions }: FastifyRequest, { statusCode }: FastifyReply) => ({
  method,
  route: routeOptions.url ?? 'none',
  status: statusCode,
});
