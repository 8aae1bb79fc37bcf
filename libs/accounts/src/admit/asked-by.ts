import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Asked, BadInput } from '#libs/event-store';
import { v5 as uuidv5, validate as isUuid } from 'uuid';
import type { Asking } from './asking.js';
import { askingOf } from './current-account.js';
import { NotSignedIn } from './not-signed-in.js';

/**
 * The id of a command. One that was sent with a request stands for this person's request, at this address, with this body: sent
 * again it acts once, and sent by anybody else or with anything else, a form that was changed say, it is another command. So nobody
 * can name the command of another, or of an import.
 */
function commandOf({ headers, command, body, url }: Asking, actor: string): string {
  const key = headers['idempotency-key'];
  const sent = key === undefined ? command && uuid('command', command) : uuid('Idempotency-Key', String(key));
  return sent ? uuidv5(JSON.stringify([actor, pathOf(url), body ?? null]), sent) : randomUUID();
}

/** Without what a form's address carries besides, as its token. */
const pathOf = (url: string) => url.split('?', 1)[0];

/** Whoever sends an id relies on acting once: an id that cannot do that is refused, not replaced in silence. */
function uuid(field: string, id: string): string {
  if (!isUuid(id)) throw new BadInput([{ field, message: 'must be a UUID', code: 'unexpected' }]);
  return id.toLowerCase();
}

/** By whom and when, and the id of the command: the header `Idempotency-Key`, the form's field `command`, or a new one. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const request = askingOf(context);
  if (!request.account) throw new NotSignedIn();
  const { id: actor } = request.account;
  return { command: commandOf(request, actor), actor, at: new Date().toISOString() };
});
