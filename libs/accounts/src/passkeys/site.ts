import type { Asking } from '../admit/asking.js';
import { ownOrigin } from '../admit/own-origin.js';

/** What passkeys are made for: one of another site is worth nothing here. */
export interface Site {
  /** The relying party's id (Web Authentication, 5.1.2): the name of the host, without a port. */
  id: string;
  /** Scheme, host and port, as browsers put them into what they sign. */
  origin: string;
}

export function siteOf(request: Asking): Site {
  const origin = ownOrigin(request);
  return { id: new URL(origin).hostname, origin };
}
