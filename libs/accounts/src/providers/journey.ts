import type { Ticket } from '../tickets.js';

/**
 * What somebody goes to the provider for: to sign in, to accept an invitation, to have the account they are signed in to
 * know them by it, or to show again who they are.
 */
export type Purpose = 'sign-in' | 'join' | 'link' | 'confirm';

/** A way to the provider and back. It is kept in a ticket, and the token of the ticket in one browser. */
export interface Journey {
  purpose: Purpose;
  /** Whose provider. */
  organisation: string;
  issuer: string;
  /** Where the provider sends the browser back to. */
  callback: string;
  state: string;
  nonce: string;
  /** Of PKCE (RFC 7636). */
  verifier: string;
  /** The page to go on to. */
  next: string;
}

/** Minutes in which whoever left for the provider must be back. */
export const journeyMinutes = 10;

/** What `BeginWithProvider` put into a ticket of kind `provider`. */
export const journeyOf = ({ data }: Ticket): Journey => data as unknown as Journey;
