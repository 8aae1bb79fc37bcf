import { HttpException, HttpStatus, UnauthorizedException } from '@nestjs/common';

/** Only someone who has signed in may do this (HTTP 401). */
export class NotSignedIn extends UnauthorizedException {
  constructor(message = 'Please sign in first') {
    super(message);
  }
}

/** The same for a reader of pages, who is sent to the sign-in page and back afterwards. */
export class SignInFirst extends NotSignedIn {
  constructor(
    /** Path and query of the page that was asked for. */
    readonly next: string,
  ) {
    super();
  }
}

/** Too many attempts (HTTP 429). Whoever throws it also sets `Retry-After`. */
export class TooManyAttempts extends HttpException {
  constructor(
    /** Seconds. */
    readonly retryAfter: number,
  ) {
    super(`Too many attempts; please try again in ${retryAfter} seconds`, HttpStatus.TOO_MANY_REQUESTS);
  }
}
