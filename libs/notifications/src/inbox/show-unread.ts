import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '#libs/web';
import { UnreadCount } from './read-inbox.js';

/** Every page of a signed-in person says in its masthead how much there is to read. JSON does not need to know. */
@Injectable()
export class ShowUnread implements NestInterceptor {
  constructor(private readonly queries: QueryBus) {}

  async intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<FastifyRequest & { viewer?: Viewer | null }>();
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/');
    if (isPage && request.viewer)
      request.viewer.unread = await this.queries.execute(new UnreadCount(request.viewer.id));
    return next.handle();
  }
}
