import { HttpException } from '@nestjs/common';
import {
  BadInput,
  Conflict,
  type FieldError,
  isLost,
  NotAllowed,
  Refused,
  StoreUnavailable,
  Unknown,
  type Values,
} from '#libs/event-store';

/** What a client is told when a request cannot be answered (RFC 9457), sent as `application/problem+json`. */
export interface Problem {
  /** Path of the page that explains this type: `/problems/bad-input`. */
  type: string;
  title: string;
  status: number;
  /** About this occurrence, for the person who asked. */
  detail?: string;
  /** Names the sentence in `detail`, the same for ever; `values` are what it names. */
  code?: string;
  values?: Values;
  /** What is wrong with which field, where it is about fields. */
  errors?: FieldError[];
  /** Of the request, as the log names it; only where the fault is ours. */
  id?: string;
}

interface Kind {
  status: number;
  title: string;
  /** When it happens, and what to do. */
  meaning: string;
}

/** Every type of problem there is, by the last part of its address. */
export const problemKinds = {
  'bad-input': {
    status: 400,
    title: 'The request cannot be understood as it is',
    meaning:
      'A field is missing, unknown, or not what it has to be. `errors` names each such field and says what is wrong with it, in a sentence and by a `code` that stays. Nothing was changed; correct the fields and send the request again.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Only for people who have signed in',
    meaning: 'There is no session, or it has ended. Sign in and send the request again.',
  },
  'not-allowed': {
    status: 403,
    title: 'This is not yours to do',
    meaning:
      'Your roles or your part in this submission do not allow it, or the request came from another site. Nothing was changed.',
  },
  'proof-needed': {
    status: 403,
    title: 'Show again who you are',
    meaning:
      'This changes how somebody signs in, or what others may, and the session has not shown for fifteen minutes whose it is. Nothing was changed. Send a password or a code to `POST /api/v1/session/proof`, or confirm on the page `/confirm`; then send the request again.',
  },
  unknown: {
    status: 404,
    title: 'There is nothing here',
    meaning: 'Nothing has this address, or you may not know of it.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not do that',
    meaning: 'There is something at this address, and it has no such method.',
  },
  refused: {
    status: 409,
    title: 'A rule says no',
    meaning:
      'What was asked does not fit the state of things: a submission that was withdrawn cannot be published. `detail` names the rule, and `code` does so for programs. Nothing was changed.',
  },
  conflict: {
    status: 409,
    title: 'Someone else was faster',
    meaning:
      'The same thing was changed by someone else at the same moment. Nothing was changed; read it again and decide anew.',
  },
  gone: {
    status: 410,
    title: 'This was here and is no longer',
    meaning: 'It was taken back. Where there is a public reason, its page says so.',
  },
  'too-large': {
    status: 413,
    title: 'This is too much at once',
    meaning: 'The body is larger than this address takes: 1 MB, unless it takes files. Nothing was changed.',
  },
  'wrong-media-type': {
    status: 415,
    title: 'This is not written in a way that can be read here',
    meaning: 'The `Content-Type` of the body is not one that this address takes; most take `application/json`.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    meaning: 'Wait as many seconds as `Retry-After` says.',
  },
  fault: {
    status: 500,
    title: 'Something went wrong on our side',
    meaning:
      'This is a fault of the platform. `id` names the request in its log; tell it to whoever runs the installation.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    meaning:
      'The database cannot be reached. What was acknowledged before is kept. Send the request again after as many seconds as `Retry-After` says, with the same `Idempotency-Key`: whether or not it was carried out this time, it will be once.',
  },
} satisfies Record<string, Kind>;

/** The session is too old for what is asked, however much the account may do. */
export class ProofNeeded extends NotAllowed {
  constructor() {
    super('Show again who you are');
  }
}

export type ProblemKind = keyof typeof problemKinds;

export const isProblemKind = (slug: string): slug is ProblemKind => Object.hasOwn(problemKinds, slug);

export function problem(kind: ProblemKind, more: Partial<Problem> = {}): Problem {
  const { status, title } = problemKinds[kind];
  return { type: `/problems/${kind}`, title, status, ...more };
}

/** The problem that an error is to the person who asked. What is no error of theirs tells them nothing but that. */
export function problemOf(error: unknown): Problem {
  if (error instanceof BadInput) return problem('bad-input', { detail: error.message, errors: error.errors });
  if (error instanceof ProofNeeded) return problem('proof-needed');
  if (error instanceof NotAllowed) return problem('not-allowed', { detail: error.message });
  if (error instanceof Unknown) return problem('unknown', { detail: error.message });
  if (error instanceof Refused) return refused(error);
  if (error instanceof Conflict) return problem('conflict');
  if (error instanceof StoreUnavailable || isUnreachable(error)) return problem('unavailable');
  if (!(error instanceof HttpException)) return error instanceof Error ? ofReading(error) : problem('fault');
  return error.cause instanceof Error ? ofReading(error.cause) : ofStatus(error.getStatus(), error.message);
}

const refused = ({ message, code, values }: Refused): Problem =>
  problem('refused', { detail: message, ...(code && { code }), ...(values && { values }) });

/** What is found wrong while a request is read, before any route has it: by the status that the reader gave. */
function ofReading(error: Error): Problem {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return ofBody('bad-input', 'is empty');
  if (error instanceof SyntaxError || code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return ofBody('bad-input', 'is not JSON');
  if (statusCode === 413) return ofBody('too-large', 'is larger than this address takes');
  if (statusCode === 415) return problem('wrong-media-type', { errors: [wrongType] });
  return typeof statusCode === 'number' ? ofStatus(statusCode, error.message) : problem('fault');
}

const wrongType: FieldError = {
  field: 'content-type',
  message: 'is not one that this address takes',
  code: 'unexpected',
};

const ofBody = (kind: ProblemKind, message: string) =>
  problem(kind, { errors: [{ field: 'body', message, code: 'unexpected' }] });

function ofStatus(status: number, detail: string): Problem {
  const [kind] = Object.keys(problemKinds)
    .filter(isProblemKind)
    .filter((kind) => problemKinds[kind].status === status);
  if (status >= 500) return problem(kind ?? 'fault');
  return problem(kind ?? 'bad-input', { status, detail });
}

/** TypeORM wraps what the driver says. */
function isUnreachable(error: unknown): boolean {
  const inner = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return isLost(inner) || (error instanceof Error && /not queryable|is not established/i.test(error.message));
}
