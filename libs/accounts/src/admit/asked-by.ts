import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Asked, BadInput } from '#libs/event-store';
import { v5 as uuidv5, validate as isUuid } from 'uuid';
import type { Asking } from './asking.js';
import { askingOf } from './current-account.js';
import { NotSignedIn } from './not-signed-in.js';

function commandOf({ headers, command, body }: Asking): string {
  const key = headers['idempotency-key'];
  if (key !== undefined) return uuid('Idempotency-Key', String(key));
  // A form that was gone back to, changed and sent again carries its old id, but asks for something new.
  return command === undefined ? randomUUID() : uuidv5(JSON.stringify(body ?? ''), uuid('command', command));
}

/** Whoever sends an id relies on acting once: an id that cannot do that is refused, not replaced in silence. */
function uuid(field: string, id: string): string {
  if (!isUuid(id)) throw new BadInput([{ field, message: 'must be a UUID', code: 'unexpected' }]);
  return id.toLowerCase();
}

/** By whom and when, and the id of the command: the header `Idempotency-Key`, the form's field `command`, or a new one. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const request = askingOf(context);
  if (!request.account) throw new NotSignedIn();
  return { command: commandOf(request), actor: request.account.id, at: new Date().toISOString() };
});
