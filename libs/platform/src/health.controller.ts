import { Controller, Get, Header, Res, SetMetadata } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

/** Knows whether everything has caught up; whoever composes an application provides it. */
export abstract class Readiness {
  /** A line for each part that has not: `catalogue is 120 events behind`. Empty when all is ready. */
  abstract waitingFor(): Promise<string[]>;
}

/** As HTTP says it, at whichever door. */
export async function readinessOf(readiness: Readiness): Promise<{ status: 200 | 503; told: object }> {
  const waitingFor = await readiness.waitingFor();
  if (waitingFor.length === 0) return { status: 200, told: { status: 'ready' } };
  return { status: 503, told: { status: 'waiting', waitingFor } };
}

/** For load balancers and for whoever starts an installation. Open to all, and tells nothing about what is inside. */
@ApiTags('health')
@SetMetadata('may', 'read about the platform')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs and answers. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live() {
    return { status: 'live' };
  }

  /** 200 once every projection has caught up, otherwise 503 with what is waited for. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const { status, told } = await readinessOf(this.readiness);
    if (status === 503) reply.code(status).header('retry-after', 5);
    return told;
  }
}
