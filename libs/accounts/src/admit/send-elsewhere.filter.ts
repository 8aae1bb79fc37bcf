import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FirstElsewhere } from './not-signed-in.js';

@Catch(FirstElsewhere)
export class SendElsewhere implements ExceptionFilter<FirstElsewhere> {
  catch({ path }: FirstElsewhere, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.redirect(path, 303);
  }
}
