import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { NotAllowed } from '#libs/event-store';
import { ProofNeeded } from '#libs/platform';
import { networkOf } from '../security-log/network.js';
import { Refusals } from '../sign-in/refusals.js';
import type { Asking } from './asking.js';

/**
 * Who asked for what they may not do stands in the security log (OWASP ASVS 5.0, 16.3.2): by the guard, for what a policy or a forged
 * form refuses, and as an interceptor for what a rule refuses further in. What was asked for is not noted: it may name somebody.
 */
@Injectable()
export class RefusedAccess implements NestInterceptor {
  constructor(private readonly refusals: Refusals) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Asking>();
    return next.handle().pipe(catchError((error: unknown) => this.refuse(error, request)));
  }

  /** Notes what is a refusal, and throws what was thrown, whether or not it could be noted. */
  async refuse(thrown: unknown, request: Asking): Promise<never> {
    if (thrown instanceof NotAllowed && !(thrown instanceof ProofNeeded)) await this.note(request);
    throw thrown;
  }

  private async note(request: Asking): Promise<void> {
    const account = request.account?.id ?? null;
    try {
      await this.refusals.note({ whose: account ?? networkOf(request.ip), account, request, what: 'AccessRefused' });
    } catch (fault) {
      new Logger(RefusedAccess.name).error(`Not noted: ${String(fault)}`);
    }
  }
}
