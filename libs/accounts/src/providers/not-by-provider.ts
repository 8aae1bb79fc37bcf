import { HttpException } from '@nestjs/common';

/** Why nobody is signed in by the provider of an organisation, and the HTTP status of each. */
export const statusOf = {
  /** The organisation has none. */
  none: 404,
  /** It did not answer. */
  away: 503,
  /** There is no sign-in under way in this browser (any more) that the answer belongs to. */
  over: 410,
  /** It says no, or what it answered does not hold. */
  refused: 403,
  /** It knows the person and we do not. */
  unknown: 403,
  /** Another account signs in with this identity. */
  taken: 409,
  /** The account signs in with another identity of this provider: that one is unlinked first. */
  linked: 409,
} as const;

export type Why = keyof typeof statusOf;

/** Nobody was signed in, nothing was created and nothing changed. */
export class NotByProvider extends HttpException {
  constructor(
    readonly why: Why,
    cause?: unknown,
  ) {
    super(`Signing in with the organisation failed: ${why}`, statusOf[why], { cause });
  }
}

/** What a failure means to the person: what was thrown underneath says why, or the provider's answer does not hold. */
export function failureOf(error: unknown): NotByProvider {
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (inner instanceof NotByProvider) return inner;
  return new NotByProvider('refused', error);
}
