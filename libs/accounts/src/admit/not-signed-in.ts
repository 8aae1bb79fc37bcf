import { HttpException, HttpStatus, UnauthorizedException } from '@nestjs/common';

/** Only someone who has signed in may do this (HTTP 401). */
export class NotSignedIn extends UnauthorizedException {
  constructor(message = 'Please sign in first') {
    super(message);
  }
}

/** The same for a reader of pages, who is sent to another page first and, from there, back to the one that was asked for. */
export class FirstElsewhere extends NotSignedIn {
  constructor(
    /** Path and query of the page to go to. */
    readonly path: string,
  ) {
    super();
  }
}

/** Too many attempts (HTTP 429, with `Retry-After`). */
export class TooManyAttempts extends HttpException {
  constructor(
    /** Seconds. */
    readonly retryAfter: number,
    message = `Too many attempts; please try again in ${retryAfter} seconds`,
  ) {
    super(message, HttpStatus.TOO_MANY_REQUESTS);
  }
}

/** So many codes were wrong that none of the app is looked at any more; waiting is the least of what mends it. */
export class CodesStopped extends TooManyAttempts {
  constructor(
    retryAfter: number,
    /** Whether it is this attempt that stopped them. */
    readonly now: boolean,
  ) {
    super(
      retryAfter,
      'Too many codes were wrong: use a code for recovery or a passkey, or choose a new password by mail',
    );
  }
}
