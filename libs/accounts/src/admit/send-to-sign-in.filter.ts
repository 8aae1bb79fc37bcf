import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SignInFirst } from './not-signed-in.js';

@Catch(SignInFirst)
export class SendToSignIn implements ExceptionFilter<SignInFirst> {
  catch({ next }: SignInFirst, host: ArgumentsHost) {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return reply.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
  }
}
