import type { FastifyRequest } from 'fastify';
import { BadInput } from '#libs/event-store';
import { isForm } from './csrf.js';

interface FormFields {
  csrf: unknown;
  command: string | undefined;
}

/** Sent twice, say: then it is not known which of two commands it is, and neither is replaced in silence. */
function commandOf(command: unknown): string | undefined {
  if (command === undefined || command === '') return undefined;
  if (typeof command === 'string') return command;
  throw new BadInput([{ field: 'command', message: 'must be a UUID', code: 'unexpected' }]);
}

const isRecord = (body: unknown): body is Record<string, unknown> => typeof body === 'object' && body !== null;

/**
 * Takes the two fields that every form of ours carries out of the body, so that the rest is exactly what was filled in.
 * A multipart body is not read yet when the guard asks: such a form sends its token in the address or in a header.
 */
export function takeFormFields(request: FastifyRequest): FormFields {
  const { body, headers, query } = request;
  const csrf = headers['x-csrf-token'] ?? (isRecord(query) ? query['csrf'] : undefined);
  if (!isForm(request) || !isRecord(body)) return { csrf, command: undefined };
  const { csrf: field = csrf, command, ...rest } = body;
  request.body = rest;
  return { csrf: field, command: commandOf(command) };
}
