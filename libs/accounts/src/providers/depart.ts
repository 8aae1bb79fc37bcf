import type { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Asking } from '../admit/asking.js';
import { ownOrigin } from '../admit/own-origin.js';
import { BeginWithProvider } from './begin-with-provider.js';
import type { Journey } from './journey.js';
import { journeyCookie } from './journey-cookie.js';

/** Where the provider of an organisation sends browsers back to. Administrators register it there. */
export const callbackOf = (request: Asking, organisation: string): string =>
  `${ownOrigin(request)}/sign-in/callback/${encodeURIComponent(organisation)}`;

/** What for, with whose provider, the page to go on to, and the account that it is about. */
export type Going = Pick<Journey, 'purpose' | 'organisation' | 'next'> & { account?: string };

/** Begins a journey in this browser, and answers the address of the provider. Throws what `BeginWithProvider` throws. */
export async function depart(
  commands: CommandBus,
  { account, ...going }: Going,
  request: Asking,
  reply: FastifyReply,
): Promise<string> {
  const callback = callbackOf(request, going.organisation);
  const { url, token } = await commands.execute(new BeginWithProvider({ ...going, callback }, request, account));
  journeyCookie.give(request, reply, token);
  return url;
}
