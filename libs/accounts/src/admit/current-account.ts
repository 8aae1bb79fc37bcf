import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Account } from '../actor.js';
import type { Asking } from './asking.js';
import { NotSignedIn } from './not-signed-in.js';

export const askingOf = (context: ExecutionContext): Asking => context.switchToHttp().getRequest<Asking>();

/** The account that asks, on routes for signed-in people: `@CurrentActor() by: Account`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Account => {
  const { account } = askingOf(context);
  if (!account) throw new NotSignedIn();
  return account;
});

/** The account that asks, or null for a visitor: `@CurrentViewer() viewer: Account | null`. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Account | null => askingOf(context).account,
);
