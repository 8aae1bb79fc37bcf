import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Observable } from 'rxjs';
import { type Asking, SessionGuard } from '#libs/accounts';
import { SubmissionId } from '../submission-id.js';
import { refuseWhoMayNotAttach } from './attach-file.js';
import { type SentFile, sentFile } from './sent-file.js';

interface Sending extends Asking {
  params: { id: string };
  /** Has come, or is refused, by the time that anything is asked for it. */
  sent: Promise<SentFile>;
}

/**
 * Waits for a file, which may take minutes, between two looks at who sends it: nobody sends bytes where they may attach none, and who
 * is signed out, disabled or no author any more when the last byte has come attaches nothing.
 */
@Injectable()
export class ReceiveFile implements NestInterceptor {
  constructor(
    private readonly door: SessionGuard,
    private readonly queries: QueryBus,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Sending>();
    const id = new SubmissionId().transform(request.params.id);
    if (request.account) await refuseWhoMayNotAttach(this.queries, id, request.account);
    await receive(request);
    await this.door.canActivate(context);
    return next.handle();
  }
}

/** What has come is the body of the form, for the guard to take its fields out: the same file sent again with the same id of a command is attached once. */
async function receive(request: Sending): Promise<void> {
  request.sent = sentFile(request);
  const sent = await request.sent.catch(() => null);
  request.body = sent && { name: sent.name, sha256: sent.sha256, command: sent.command };
}

/** The file that was sent; its `BadInput` is thrown where it is asked for. */
export const Sent = createParamDecorator(
  (_: unknown, context: ExecutionContext): Promise<SentFile> => context.switchToHttp().getRequest<Sending>().sent,
);
