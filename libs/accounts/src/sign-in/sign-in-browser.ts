import type { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { csrfOf } from '../admit/csrf.js';
import { tokenOf } from '../admit/session-cookie.js';
import { letIn } from './entrances.js';
import { SignIn } from './sign-in.js';
import type { SignInBody } from './sign-in.body.js';

/** Who I am, and what forms must send back as `csrf`. */
export type WhoIAm = Account & { csrf: string };

/** Signs a browser in: its old session ends, it gets the token of a new one. Throws what `SignIn` throws. */
export async function signInBrowser(
  commands: CommandBus,
  { email, password, code }: SignInBody,
  request: Asking,
  reply: FastifyReply,
): Promise<WhoIAm> {
  const { account, ...entrance } = await commands.execute(new SignIn(email, password, request, tokenOf(request), code));
  letIn(request, reply, entrance);
  return { ...account, csrf: csrfOf(entrance.token) };
}
